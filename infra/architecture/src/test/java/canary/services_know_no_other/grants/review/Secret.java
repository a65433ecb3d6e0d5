package canary.services_know_no_other.grants.review;

public class Secret {

}
