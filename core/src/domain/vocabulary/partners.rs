//! Words about partners: who they are, in which domain and on which level they work.

use super::vocabulary;

vocabulary! {
    /// The kind of a partner (clauses T6.x, T7.x, L2.5 to L2.11, R2.x).
    PartnerKind, "partner-kinds", {
        Midwife "midwife" "verloskundige" "midwife";
        MidwifeGroup "midwife_group" "zorggroep verloskundigen" "midwives' care group";
        Vsv "vsv" "verloskundig samenwerkingsverband (VSV)" "obstetric partnership (VSV)";
        MaternityCare "maternity_care" "kraamzorg" "maternity care";
        Hospital "hospital" "ziekenhuis" "hospital";
        Gp "gp" "huisarts" "general practitioner";
        GpCooperative "gp_cooperative" "huisartsencoöperatie" "GP cooperative";
        GpUmbrella "gp_umbrella" "huisartsenkoepel" "GP umbrella organisation";
        GpPracticeNurse "gp_practice_nurse" "praktijkondersteuner van de huisarts (POH)" "GP practice nurse";
        MedicalSocialWork "medical_social_work" "medisch maatschappelijk werk" "medical social work";
        Jgz "jgz" "jeugdgezondheidszorg (JGZ, consultatiebureau)" "youth health care (JGZ)";
        Ggd "ggd" "GGD" "municipal health service (GGD)";
        Ggz "ggz" "geestelijke gezondheidszorg (GGZ)" "mental health care (GGZ)";
        AddictionCare "addiction_care" "verslavingszorg" "addiction care";
        SocialTeam "social_team" "sociaal team, wijkteam of buurtteam" "social or neighbourhood team";
        SocialTeamUmbrella "social_team_umbrella" "koepel van sociale wijkteams" "umbrella of social teams";
        YouthTeam "youth_team" "jeugdteam" "youth team";
        FamilyCoach "family_coach" "gezinscoach" "family coach";
        NeighbourhoodCoach "neighbourhood_coach" "wijkcoach" "neighbourhood coach";
        Cjg "cjg" "Centrum voor Jeugd en Gezin (CJG)" "youth and family centre (CJG)";
        DebtSupport "debt_support" "schuldhulpverlening" "debt support";
        Welfare "welfare" "welzijn" "welfare work";
        YoungMothersWork "young_mothers_work" "jongemoederwerk" "young mothers' work";
        SocialWork "social_work" "maatschappelijk werk" "social work";
        YouthWork "youth_work" "jongerenwerk" "youth work";
        Mee "mee" "MEE" "MEE (support with a disability)";
        HousingCorporation "housing_corporation" "woningcorporatie" "housing corporation";
        Childcare "childcare" "kinderopvang" "childcare";
        Library "library" "bibliotheek" "library";
        School "school" "school of voorschool" "school or preschool";
        SchoolCareTeam "school_care_team" "Zorg Advies Team (school)" "school care team";
        VeiligThuis "veilig_thuis" "Veilig Thuis" "Veilig Thuis (domestic safety)";
        VeiligeStart "veilige_start" "Veilige Start" "Veilige Start (safe start)";
        ChildProtection "child_protection" "Raad voor de Kinderbescherming of jeugdbescherming" "child protection";
        InformalSupport "informal_support" "vrijwilligers of informele steunorganisatie" "informal support organisation";
        Homestart "homestart" "Humanitas of Home-Start" "Humanitas or Home-Start";
        BuddyProject "buddy_project" "maatjesproject" "buddy project";
        MothersCafe "mothers_cafe" "moedercafé" "mothers' café";
        FoodBank "food_bank" "voedselbank" "food bank";
        RefugeeWork "refugee_work" "vluchtelingenwerk" "refugee work";
        AsylumCentre "asylum_centre" "asielzoekerscentrum (AZC)" "asylum seekers' centre";
        SelfOrganisation "self_organisation" "zelforganisatie" "self-organisation";
        CommunityCentre "community_centre" "buurthuis" "community centre";
        SportsClub "sports_club" "sportclub" "sports club";
        FaithCommunity "faith_community" "geloofsgemeenschap" "faith community";
        ToyLibrary "toy_library" "spelotheek" "toy library";
        ExperienceExpert "experience_expert" "ervaringsdeskundige" "expert by experience";
        KeyFigure "key_figure" "sleutelfiguur" "key figure";
        Parents "parents" "ouders of aanstaande ouders" "parents or parents-to-be";
        ParentRepresentation "parent_representation" "oudervertegenwoordiging" "parent representation";
        Municipality "municipality" "gemeente" "municipality";
        LocalCoalition "local_coalition" "lokale coalitie" "local coalition";
        HealthInsurer "health_insurer" "zorgverzekeraar" "health insurer";
        Province "province" "provincie" "province";
        Ros "ros" "Regionale Ondersteuningsstructuur (ROS)" "regional support structure (ROS)";
        RegionalConsortium "regional_consortium" "regionaal consortium" "regional consortium";
        NationalBody "national_body" "landelijke organisatie" "national body";
    }
}

vocabulary! {
    /// The domain that a partner works in.
    Domain, "domains", {
        Medical "medical" "medisch" "medical";
        Social "social" "sociaal" "social";
        Informal "informal" "informeel" "informal";
        PublicHealth "public_health" "publieke gezondheid" "public health";
        Education "education" "onderwijs" "education";
        Safety "safety" "veiligheid" "safety";
        Experience "experience" "ervaring" "experience";
        Administrative "administrative" "bestuur" "administrative";
        Finance "finance" "financiering" "finance";
        Support "support" "ondersteuning" "support";
        National "national" "landelijk" "national";
    }
}

vocabulary! {
    /// Where a partner stands towards the coalition.
    PartnerStatus, "partner-statuses" default Joined, {
        Joined "joined" "doet mee" "joined";
        Invited "invited" "uitgenodigd" "invited";
        Intended "intended" "beoogd" "intended";
        Left "left" "gestopt" "left";
    }
}

vocabulary! {
    /// The ring of a coalition: the core group or the wider circle (T9.1).
    Ring, "rings", {
        Inner "inner" "binnenring (kerngroep)" "inner ring (core group)";
        Outer "outer" "buitenring" "outer ring";
    }
}

vocabulary! {
    /// The level on which a partner takes part, or an agreement is made (L10.10, T8.1).
    Level, "levels", {
        Execution "execution" "uitvoering" "execution";
        Policy "policy" "beleid" "policy";
        Management "management" "management" "management";
        Board "board" "bestuur" "board";
    }
}

vocabulary! {
    /// The scale on which a partner works.
    Scale, "scales", {
        Neighbourhood "neighbourhood" "wijk" "neighbourhood";
        Local "local" "lokaal" "local";
        Subregional "subregional" "subregionaal" "subregional";
        Regional "regional" "regionaal" "regional";
        Provincial "provincial" "provinciaal" "provincial";
        National "national" "landelijk" "national";
    }
}
