//! Words about the work: documents, goals, agreements, monitoring.

use super::vocabulary;

vocabulary! {
    /// The type of a document (L10.4, T9.5, T9.6, I4.4a).
    DocumentType, "document-types", {
        ActionPlan "action_plan" "plan van aanpak" "plan of action";
        ProgrammePlan "programme_plan" "programmaplan" "programme plan";
        ActionProgramme "action_programme" "actieprogramma" "action programme";
        ImplementationAgenda "implementation_agenda" "uitvoeringsagenda" "implementation agenda";
        WorkAgenda "work_agenda" "werkagenda" "work agenda";
        MultiYearPlan "multi_year_plan" "meerjarenplan" "multi-year plan";
        DeclarationOfIntent "declaration_of_intent" "intentieverklaring" "declaration of intent";
        Covenant "covenant" "convenant" "covenant";
        CommunicationPlan "communication_plan" "communicatieplan" "communication plan";
        RegionalPolicyPlan "regional_policy_plan" "regionaal beleidsplan" "regional policy plan";
        Other "other" "ander document" "another document";
    }
}

vocabulary! {
    /// What a document serves as.
    DocumentFunction, "document-functions", {
        ActionPlan "action_plan" "plan van aanpak" "plan of action";
        MultiYearPlan "multi_year_plan" "meerjarenplan" "multi-year plan";
        Agreement "agreement" "afspraak" "agreement";
        CommunicationPlan "communication_plan" "communicatieplan" "communication plan";
    }
}

vocabulary! {
    /// What a goal, an intervention or an activity is about (L10.6 to L10.9).
    Theme, "themes", {
        PreparedForPregnancy "prepared_for_pregnancy" "goed voorbereid op zwangerschap" "prepared for pregnancy";
        FewerUnintendedPregnancies "fewer_unintended_pregnancies" "minder onbedoelde zwangerschappen" "fewer unintended pregnancies";
        EarlyDetection "early_detection" "beter en eerder signaleren" "better and earlier detection";
        LanguageDevelopment "language_development" "taalontwikkeling" "language development";
        HealthyPregnancy "healthy_pregnancy" "gezond zwanger" "healthy pregnancy";
        StrongParenthood "strong_parenthood" "sterk ouderschap" "strong parenthood";
        FamilyPlanning "family_planning" "regie op kinderwens" "family planning";
        Poverty "poverty" "armoede" "poverty";
        LowLiteracy "low_literacy" "laaggeletterdheid" "low literacy";
        Divorce "divorce" "scheiding" "divorce";
        HealthyLifestyle "healthy_lifestyle" "gezonde leefstijl" "healthy lifestyle";
        DomesticViolence "domestic_violence" "huiselijk geweld" "domestic violence";
        SmokingCessation "smoking_cessation" "stoppen met roken" "giving up smoking";
        Housing "housing" "huisvesting" "housing";
        PreschoolEducation "preschool_education" "voor- en vroegschoolse educatie" "preschool education";
    }
}

vocabulary! {
    /// What an agreement is about (L10.10a, L4.2, R3.9 to R3.14, I5 to I8, T25).
    Topic, "topics", {
        WayOfWorking "way_of_working" "de manier van samenwerken" "the way of working together";
        ContinuousSupport "continuous_support" "doorlopende lijn van hulp" "continuous line of support";
        Interventions "interventions" "interventies" "interventions";
        Information "information" "voorlichting" "information for parents";
        Care "care" "zorg" "care";
        LanguageDevelopment "language_development" "taalontwikkeling" "language development";
        ScreeningInstruments "screening_instruments" "signaleringsinstrumenten" "screening instruments";
        CarePathways "care_pathways" "zorgpaden" "care pathways";
        SocialMap "social_map" "sociale kaart" "social map";
        Training "training" "deskundigheidsbevordering" "training";
        Mdo "mdo" "multidisciplinair overleg (MDO)" "multidisciplinary consultation (MDO)";
        PeerReview "peer_review" "intervisie" "peer review";
        Handover "handover" "overdracht" "handover";
        PrenatalHomeVisit "prenatal_home_visit" "prenataal huisbezoek" "prenatal home visit";
        Procurement "procurement" "inkoop" "procurement";
        MunicipalPolicy "municipal_insurance" "gemeentepolis" "municipal insurance policy";
        ExtendedMaternityCare "extended_maternity_care" "verlengde kraamzorg" "extended maternity care";
        Contraception "contraception" "anticonceptie" "contraception";
        BoardCommitment "board_commitment" "bestuurlijk commitment" "commitment of the boards";
        JointFunding "joint_funding" "financiering en budget" "funding and budget";
        TimeInvestment "time_investment" "tijd van deelnemers" "time of participants";
        Replacement "replacement" "vervanging" "replacement";
        Fee "fee" "vergoeding" "fee";
        LocalIssues "local_issues" "agenderen van lokale onderwerpen" "raising local issues";
        Representation "representation" "vertegenwoordiging" "representation";
        Roles "roles" "rollen en bijdragen" "roles and contributions";
        LongTerm "long_term" "lange termijn" "the long term";
        Data "data" "gegevens en resultaten" "data and results";
    }
}

vocabulary! {
    /// What an agreement does for families (R3.4 to R3.6).
    Function, "functions", {
        EarlyDetection "early_detection" "vroegtijdig signaleren" "early detection";
        Referral "referral" "toeleiden" "referral";
        Guidance "guidance" "begeleiden" "guidance";
    }
}

vocabulary! {
    /// The phase of the family (R3.7, L4.4).
    Phase, "phases", {
        Before "before" "voor de zwangerschap" "before pregnancy";
        During "during" "tijdens de zwangerschap" "during pregnancy";
        After "after" "na de geboorte" "after birth";
    }
}

vocabulary! {
    /// What an agreement regulates (R3.11 to R3.13).
    Aspect, "aspects", {
        DrawUp "draw_up" "opstellen" "draw up";
        Maintain "maintain" "beheren" "maintain";
        Deploy "deploy" "inzetten" "deploy";
        Finance "finance" "financieren" "finance";
    }
}

vocabulary! {
    /// Where figures come from (L3.5, L3.6, L8.4).
    MonitoringSource, "monitoring-sources", {
        PerinatalFigures "perinatal_figures" "perinatale kerncijfers" "perinatal key figures";
        GgdMonitor "ggd_monitor" "GGD-monitor" "GGD monitor";
        RivmIndicators "rivm_indicators" "indicatorenset van het RIVM" "RIVM indicator set";
        MunicipalStatistics "municipal_statistics" "cijfers per gemeente" "municipal statistics";
        OpportunityMap "opportunity_map" "Kansenkaart" "opportunity map (Kansenkaart)";
        Stories "stories" "verhalen en ervaringen" "stories and experiences";
        Other "other" "andere bron" "another source";
    }
}

vocabulary! {
    /// The level of an evaluation (I7.6c).
    EvaluationLevel, "evaluation-levels", {
        Process "process" "proces" "process";
        Outcome "outcome" "uitkomst" "outcome";
    }
}

vocabulary! {
    /// The kind of data in an evaluation (I7.6d).
    DataKind, "data-kinds", {
        Qualitative "qualitative" "kwalitatief" "qualitative";
        Quantitative "quantitative" "kwantitatief" "quantitative";
    }
}

vocabulary! {
    /// What an evaluation looks at.
    EvaluationObject, "evaluation-objects", {
        Approach "approach" "aanpak" "approach";
        Cooperation "cooperation" "samenwerking" "cooperation";
        Results "results" "resultaten" "results";
        Agreements "agreements" "afspraken" "agreements";
        CarePathways "care_pathways" "zorgpaden" "care pathways";
    }
}
