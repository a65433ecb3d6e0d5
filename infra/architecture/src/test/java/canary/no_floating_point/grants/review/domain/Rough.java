package canary.no_floating_point.grants.review.domain;

record Rough(double amount) {
}
