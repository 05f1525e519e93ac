//! Words about roles: who leads, who can answer, how the target group takes part.

use super::vocabulary;

vocabulary! {
    /// A role in words, never a person: who said something, or who can answer a question.
    Role, "roles", {
        ProjectLead "project_lead" "de projectleider" "the project leader";
        PolicyOfficer "policy_officer" "de beleidsmedewerker van de gemeente" "the municipality's policy officer";
        Alderman "alderman" "de wethouder" "the alderman";
        CoalitionPartner "coalition_partner" "een partner uit de coalitie" "a partner of the coalition";
        Ggd "ggd" "de GGD" "the GGD";
        TargetGroup "target_group" "ouders of ervaringsdeskundigen" "parents or experts by experience";
        RegionalLead "regional_lead" "de trekker van de regio" "the lead of the region";
        RegionalPartner "regional_partner" "een partner uit de regio" "a partner in the region";
        ProcessFacilitator "process_facilitator" "de procesbegeleider" "the process facilitator";
        Researcher "researcher" "een onderzoeker" "a researcher";
        Document "document" "een document" "a document";
    }
}

vocabulary! {
    /// The role of someone who leads or connects.
    LeadRole, "lead-roles", {
        ProjectLead "project_lead" "projectleider" "project leader";
        RegionalLead "regional_lead" "trekker van de regio" "lead of the region";
        ProcessFacilitator "process_facilitator" "procesbegeleider" "process facilitator";
        Pioneer "pioneer" "kwartiermaker" "pioneer (kwartiermaker)";
        Coordinator "coordinator" "regisseur" "coordinator";
        Liaison "liaison" "verbindingspersoon" "liaison";
        Representative "representative" "vertegenwoordiger" "representative";
    }
}

vocabulary! {
    /// What a lead serves as.
    LeadFunction, "lead-functions", {
        CoalitionLead "coalition_lead" "trekker van de coalitie" "lead of the coalition";
        RegionalLead "regional_lead" "trekker van de regio" "lead of the region";
        Facilitation "facilitation" "begeleiding van het proces" "facilitation of the process";
    }
}

vocabulary! {
    /// Where a lead is employed (L1.2).
    Affiliation, "affiliations", {
        InternalOfficial "internal_official" "ambtenaar van de gemeente" "municipal official";
        Ggd "ggd" "GGD" "GGD";
        Partner "partner" "partner uit de coalitie" "partner of the coalition";
        External "external" "externe partij" "external party";
    }
}

vocabulary! {
    /// How the target group takes part (L10.5, T3.3, T8.2, R2.16).
    InvolvementForm, "involvement-forms", {
        SoundingBoard "sounding_board" "klankbord- of spiegelgroep" "sounding board";
        InterventionParticipants "intervention_participants" "deelnemers van interventies" "participants of interventions";
        ExperienceExperts "experience_experts" "ervaringsdeskundigen" "experts by experience";
        CoalitionMember "coalition_member" "lid van de coalitie" "member of the coalition";
        Consulted "consulted" "bevraagd" "consulted";
        Conversation "conversation" "gesprek" "conversation";
        ParentRepresentation "parent_representation" "oudervertegenwoordiging" "parent representation";
        Other "other" "andere vorm" "another form";
    }
}

vocabulary! {
    /// The stage of the work in which the target group takes part (T3.5).
    InvolvementStage, "involvement-stages", {
        Task "task" "vraagstuk of opgave" "the task";
        Plan "plan" "plan" "the plan";
        Execution "execution" "uitvoering" "the execution";
        Evaluation "evaluation" "evaluatie" "the evaluation";
    }
}
