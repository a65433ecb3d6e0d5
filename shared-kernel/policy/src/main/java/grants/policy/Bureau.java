package grants.policy;

import grants.kernel.Text;

/** A body that takes part in reviews (牵头单位, 配合单位). */
public record Bureau(String id, Text name) {
}
