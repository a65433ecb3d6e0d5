package canary.messages_are_records.grants.review.event;

class Mutable {

}
