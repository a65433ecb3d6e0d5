package canary.shared_values_are_immutable.grants.kernel;

class Changing {

	long fen;

}
