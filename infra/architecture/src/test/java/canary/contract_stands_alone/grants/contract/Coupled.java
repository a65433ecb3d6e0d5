package canary.contract_stands_alone.grants.contract;

import grants.kernel.Money;

record Coupled(Money amount) {
}
