//! Words about regional cooperation, and about the money of municipalities.

use super::vocabulary;

vocabulary! {
    /// How far a regional partnership is (R3.8, I7.1 to I7.4).
    Cooperation, "cooperation", {
        Exploring "exploring" "nog aan het verkennen" "still exploring";
        Cooperating "cooperating" "werkt al samen" "cooperating already";
    }
}

vocabulary! {
    /// Why municipalities work together regionally (R0.2 to R0.5, G6.2 to G6.5, I1.1 to I1.5).
    Motive, "motives", {
        OverlappingAreas "overlapping_areas" "partners werken in meer gemeenten" "partners work in several municipalities";
        SharedProblems "shared_problems" "dezelfde vragen in meer gemeenten" "the same problems in several municipalities";
        JoinForces "join_forces" "krachten bundelen" "joining forces";
        RegionalParties "regional_parties" "afspraken met partijen die regionaal werken" "agreements with parties that work regionally";
        LearnFromEachOther "learn_from_each_other" "van elkaar leren" "learning from each other";
    }
}

vocabulary! {
    /// The form of regional cooperation (I4.1 to I4.4). Form, main line and scale say different things (I5.0).
    CooperationForm, "cooperation-forms", {
        Exchange "exchange" "uitwisseling" "exchange";
        SubRegional "sub_regional" "samenwerking in een deel van de regio" "cooperation in a part of the region";
        OneTheme "one_theme" "samenwerking rond een thema" "cooperation on one theme";
        RegionalCoalition "regional_coalition" "regionale coalitie" "regional coalition";
    }
}

vocabulary! {
    /// A main line of regional cooperation (I5.1, I5.2, I5.7).
    MainLine, "main-lines", {
        ExchangeAndLearn "exchange_and_learn" "uitwisselen en leren" "exchanging and learning";
        DiscussionPartner "discussion_partner" "samen gesprekspartner zijn" "being a discussion partner together";
        JointFunding "joint_funding" "samen betalen" "paying together";
    }
}

vocabulary! {
    /// What money of the national scheme is spent on (G7.5, G7.6, G7.8); anything else is `other`.
    SpendingPurpose, "spending-purposes", {
        Coalition "coalition" "lokale coalitie vormen, versterken of behouden" "forming, strengthening or keeping a local coalition";
        Interventions "interventions" "interventies vaker inzetten" "using interventions more often";
        RegionalAgreements "regional_agreements" "regionale afspraken" "regional agreements";
        Other "other" "iets anders" "something else";
    }
}
