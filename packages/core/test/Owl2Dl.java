import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;

/** Prints how many axioms an ontology has, then each violation of the OWL 2 DL profile, one a line. */
public class Owl2Dl {
  public static void main(String[] files) throws Exception {
    OWLOntology ontology =
        OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(files[0]));
    System.out.println(ontology.getAxiomCount());
    for (OWLProfileViolation violation : Profiles.OWL2_DL.checkOntology(ontology).getViolations())
      System.out.println(violation);
  }
}
