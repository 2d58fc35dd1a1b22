import java.io.File;
import java.nio.charset.StandardCharsets;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens files as Gephi does and prints what it then has, one line of JSON a file. The first argument is what to do
 * with edges between the same two nodes: SUM, which Gephi offers first, or NO_MERGE.
 */
class GephiReads {
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    Logger.getLogger("").setLevel(Level.OFF);
    EdgeMergeStrategy strategy = EdgeMergeStrategy.valueOf(arguments[0]);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    for (int i = 1; i < arguments.length; i += 1) {
      Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
      projects.openWorkspace(workspace);
      ImportController imports = Lookup.getDefault().lookup(ImportController.class);
      Container container = imports.importFile(new File(arguments[i]));
      container.getLoader().setAutoScale(false);
      container.getLoader().setEdgesMergeStrategy(strategy);
      imports.process(container, new DefaultProcessor(), workspace);
      List<String> issues = new ArrayList<>();
      container.getReport().getIssues(10).forEachRemaining((Issue issue) -> {
        if (issue.getLevel() != Issue.Level.INFO) issues.add(quoted(issue.getLevel() + ": " + issue.getMessage()));
      });
      out.println(describe(Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace), issues));
    }
    System.exit(0);
  }

  private static String describe(GraphModel model, List<String> issues) {
    DirectedGraph graph = model.getDirectedGraph();
    List<String> nodes = new ArrayList<>();
    for (Node node : graph.getNodes()) {
      Map<String, String> fields = attributesOf(node, model.getNodeTable());
      fields.put("@position", "[" + node.x() + "," + node.y() + "," + node.size() + "]");
      fields.put("@colour", "[" + (int) Math.rint(node.r() * 255) + "," + (int) Math.rint(node.g() * 255) + "," + (int) Math.rint(node.b() * 255) + "]");
      nodes.add(object(fields));
    }
    List<String> edges = new ArrayList<>();
    for (Edge edge : graph.getEdges()) {
      Map<String, String> fields = attributesOf(edge, model.getEdgeTable());
      fields.put("@source", quoted(edge.getSource().getId().toString()));
      fields.put("@target", quoted(edge.getTarget().getId().toString()));
      fields.put("@type", quoted(String.valueOf(edge.getTypeLabel())));
      fields.put("@directed", String.valueOf(edge.isDirected()));
      fields.put("@weight", String.valueOf(edge.getWeight()));
      edges.add(object(fields));
    }
    Map<String, String> all = new TreeMap<>();
    all.put("issues", "[" + String.join(",", issues) + "]");
    all.put("nodeColumns", columnsOf(model.getNodeTable()));
    all.put("edgeColumns", columnsOf(model.getEdgeTable()));
    all.put("nodes", "[" + String.join(",", nodes) + "]");
    all.put("edges", "[" + String.join(",", edges) + "]");
    return object(all);
  }

  private static String columnsOf(Table table) {
    Map<String, String> types = new TreeMap<>();
    for (Column column : table) types.put(column.getTitle(), quoted(column.getTypeClass().getSimpleName()));
    return object(types);
  }

  /** By the titles of the columns; what has no value is left out. */
  private static Map<String, String> attributesOf(Element element, Table table) {
    Map<String, String> fields = new TreeMap<>();
    for (Column column : table) {
      Object value = element.getAttribute(column);
      if (value == null) continue;
      boolean bare = value instanceof Number || value instanceof Boolean;
      fields.put(column.getTitle(), bare ? value.toString() : quoted(value.toString()));
    }
    return fields;
  }

  private static String object(Map<String, String> fields) {
    List<String> members = new ArrayList<>();
    fields.forEach((name, value) -> members.add(quoted(name) + ":" + value));
    return "{" + String.join(",", members) + "}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      if (unit == '"' || unit == '\\') json.append('\\').append(unit);
      else if (unit < ' ') json.append(String.format("\\u%04x", (int) unit));
      else json.append(unit);
    }
    return json.append('"').toString();
  }
}
