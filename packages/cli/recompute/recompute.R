# Makes the tables of this folder anew of two-mode.csv, and compares.
#
# usage: Rscript recompute.R [FOLDER]
#
# Needs igraph (Debian: r-cran-igraph). Prints a line for each table with the largest difference, and ends with status 1
# where a number differs by more than 0.000001. The communities and the core are read, not searched for: their modularity
# and fit are computed. P-values of permutations are left out, as R draws other permutations.

suppressPackageStartupMessages(library(igraph))

given <- commandArgs(trailingOnly = TRUE)
folder <- if (length(given) > 0) given[1] else "."
tolerance <- 1e-6
failures <- 0

read <- function(name) {
  read.csv(file.path(folder, paste0(name, ".csv")), encoding = "UTF-8", check.names = FALSE, na.strings = "",
           colClasses = "character", stringsAsFactors = FALSE)
}

compare <- function(table, what, ours, theirs) {
  ours <- as.numeric(ours)
  theirs <- as.numeric(theirs)
  wrong <- xor(is.na(ours), is.na(theirs)) | (!is.na(ours) & !is.na(theirs) & abs(ours - theirs) > tolerance)
  for (at in which(wrong)) cat(sprintf("%s: %s is %s here and %s in the file\n", table, what[at], ours[at], theirs[at]))
  failures <<- failures + sum(wrong)
  cat(sprintf("%s: %d numbers, largest difference %.1e\n", table, length(ours), max(0, abs(ours - theirs), na.rm = TRUE)))
}

# The two-mode network: who has which role in which event.
sources <- read("two-mode")
about <- read("actors")
actors <- about$actor
events <- unique(sources$event)
incidence <- matrix(0, length(actors), length(events), dimnames = list(actors, events))
incidence[cbind(sources$actor, sources$event)] <- 1
role_matrix <- function(role) {
  own <- incidence * 0
  rows <- sources[sources$role == role, ]
  own[cbind(rows$actor, rows$event)] <- 1
  own
}
leading <- role_matrix("lead")

printed <- read("incidence")
names <- setdiff(colnames(printed), c("actor", "method"))
compare("incidence", rep(names, each = nrow(printed)), incidence[printed$actor, names], unlist(printed[, names]))
for (role in c("lead", "via", "partner"))
  compare(paste("actors,", role), actors, rowSums(role_matrix(role)), about[[role]])

# Ties by shared events.
project <- function(matrix) {
  shared <- matrix %*% t(matrix)
  diag(shared) <- 0
  shared
}
shared <- project(incidence)
printed <- read("ties-count")
compare("ties-count", paste(printed$a, printed$b), shared[cbind(printed$a, printed$b)], printed$weight)
ties <- graph_from_adjacency_matrix(shared, mode = "undirected", weighted = TRUE)

# Delegation: lead and via named in the same printed unit.
units <- paste(sources$event, sources$unit)
through <- matrix(0, length(actors), length(actors), dimnames = list(actors, actors))
for (event in events) {
  pairs <- through * 0
  for (unit in unique(units[sources$event == event])) {
    a <- unique(sources$actor[units == unit & sources$role == "lead"])
    b <- unique(sources$actor[units == unit & sources$role == "via"])
    pairs[a, b] <- 1
  }
  through <- through + pairs
}
diag(through) <- 0
printed <- read("delegation")
compare("delegation", paste(printed$lead, printed$via), through[cbind(printed$lead, printed$via)], printed$weight)

# Positions.
n <- length(actors)
distance <- distances(ties, weights = NA)
closeness_of <- sapply(actors, function(actor) {
  own <- distance[actor, is.finite(distance[actor, ])]
  others <- length(own) - 1
  if (others == 0) 0 else others / (n - 1) * others / sum(own)
})
share <- shared / rowSums(shared)
marginal <- shared / apply(shared, 1, max)
effective <- sapply(actors, function(actor) {
  if (sum(shared[actor, ]) == 0) return(0)
  own <- which(shared[actor, ] > 0)
  length(own) - sum(sapply(own, function(j) sum(share[actor, ] * replace(marginal[j, ], actor, 0))))
})
printed <- read("positions")
measures <- list(
  degree = degree(ties), strength = strength(ties), betweenness = betweenness(ties, weights = NA, normalized = TRUE),
  closeness = closeness_of, eigenvector = eigen_centrality(ties)$vector, page_rank = page_rank(ties)$vector,
  constraint = constraint(ties), effective_size = effective, core_number = coreness(ties)
)
for (name in names(measures)) {
  values <- setNames(measures[[name]], actors)[printed$actor]
  compare(paste("positions,", name), printed$actor, replace(values, is.nan(values), NA), printed[[name]])
}
core <- actors %in% printed$actor[printed$core == "true"]

# Brokerage.
printed <- read("brokerage")
group <- setNames(printed$group, printed$actor)
role_of <- function(a, b, c) {
  if (group[a] == group[c]) return(if (group[a] == group[b]) "coordinator" else "itinerant")
  if (group[b] == group[c]) return("gatekeeper")
  if (group[a] == group[b]) "representative" else "liaison"
}
directed <- rowSums(through) + colSums(through) > 0
columns <- setdiff(colnames(printed), c("actor", "actor_ja", "actor_en", "group", "method"))
brokerage <- matrix(0, n, length(columns), dimnames = list(actors, columns))
brokerage[!directed, !startsWith(columns, "pairs_")] <- NA
for (b in actors) {
  for (a in actors[through[, b] > 0]) for (c in actors[through[b, ] > 0]) {
    if (a == c || through[a, c] > 0) next
    for (name in c(role_of(a, b, c), "total")) brokerage[b, name] <- brokerage[b, name] + 1
  }
  around <- actors[shared[b, ] > 0]
  if (length(around) < 2) next
  for (pair in combn(around, 2, simplify = FALSE)) {
    if (shared[pair[1], pair[2]] > 0) next
    role <- sub("gatekeeper", "representative", role_of(pair[1], b, pair[2]))
    for (name in paste0("pairs_", c(role, "total"))) brokerage[b, name] <- brokerage[b, name] + 1
  }
}
compare("brokerage", rep(columns, each = nrow(printed)), brokerage[printed$actor, columns], unlist(printed[, columns]))

# Mechanisms: the words are read, the events in which each holds are counted.
evidence <- read("mechanism-evidence")
pair <- paste(evidence$a, evidence$b)
events_by <- function(mechanism) {
  own <- if (is.null(mechanism)) rep(TRUE, nrow(evidence)) else evidence$mechanism == mechanism
  tapply(evidence$event[own], factor(pair[own], unique(pair)), function(events) length(unique(events)), default = 0)
}
mechanisms <- unique(evidence$mechanism)
tied_by <- vapply(mechanisms, events_by, numeric(length(unique(pair))))
printed <- read("mechanisms")
tied <- paste(printed$a, printed$b)
compare("mechanisms, count", tied, events_by(NULL)[tied], printed$count)
for (mechanism in mechanisms)
  compare(paste("mechanisms,", mechanism), tied, tied_by[tied, mechanism], printed[[gsub("-", "_", mechanism)]])
in_unit <- paste(sources$actor, sources$event, sources$unit)
stray <- !(paste(evidence$a, evidence$event, evidence$unit) %in% in_unit & paste(evidence$b, evidence$event, evidence$unit) %in% in_unit)
compare("mechanisms, words outside the units of a tie", "rows", sum(stray), 0)

# Dependence on one actor.
printed <- read("dependence")
alone <- colSums(leading) == 1
reached <- colSums(through > 0) == 1
compare("dependence, led", printed$actor, rowSums(leading)[printed$actor], printed$led)
compare("dependence, led_alone", printed$actor, rowSums(leading[, alone, drop = FALSE])[printed$actor], printed$led_alone)
compare("dependence, bodies", printed$actor, rowSums(through[, reached, drop = FALSE] > 0)[printed$actor], printed$bodies)

# Layers and pillars.
correlation <- function(x, y) {
  off <- row(x) != col(x)
  x <- x[off]
  y <- y[off]
  if (length(x) < 2 || min(x) == max(x) || min(y) == max(y)) NA else cor(x, y)
}
layers <- read("layers")
listed <- unique(layers$actor[layers$in_table == "true"])
divisions <- unique(layers$division[layers$appendix != "none"])
in_layer <- function(rows) {
  own <- matrix(0, length(listed), length(divisions), dimnames = list(listed, divisions))
  rows <- rows[rows$actor %in% listed, ]
  own[cbind(rows$actor, rows$division)] <- 1
  own
}
said <- in_layer(layers[layers$text != "none", ])
marked <- in_layer(layers[layers$appendix == "main", ])
both <- sum(said & marked)
text_only <- sum(said & !marked)
appendix_only <- sum(!said & marked)
neither <- sum(!said & !marked)
cells <- length(said)
chance <- ((both + text_only) * (both + appendix_only) + (neither + text_only) * (neither + appendix_only)) / cells^2

printed <- read("pillars")
pillar <- setNames(sources$pillar, sources$event)[events]
for (at in seq_len(nrow(printed))) {
  parts <- lapply(c(printed$a[at], printed$b[at]), function(name) {
    own <- incidence[, !is.na(pillar) & pillar == name, drop = FALSE]
    project(own[rowSums(own) > 0, , drop = FALSE])
  })
  common <- intersect(rownames(parts[[1]]), rownames(parts[[2]]))
  in_both <- lapply(parts, function(part) part[common, common, drop = FALSE])
  counts <- sapply(parts, function(part) sum(part > 0) / 2)
  joint <- sum(in_both[[1]] > 0 & in_both[[2]] > 0) / 2
  sizes <- sapply(parts, nrow)
  ours <- c(sizes, length(common), length(common) / (sum(sizes) - length(common)), counts, joint, joint / (sum(counts) - joint),
            correlation(in_both[[1]], in_both[[2]]))
  names <- c("actors_a", "actors_b", "actors_both", "actor_overlap", "ties_a", "ties_b", "ties_both", "tie_overlap", "qap_correlation")
  compare(sprintf("pillars %s and %s", printed$a[at], printed$b[at]), names, ours, unlist(printed[at, names]))
}

# Numbers of whole tables.
groups <- read("communities")
membership <- setNames(as.numeric(groups$community) + 1, groups$actor)[actors]
pairs <- upper.tri(shared)
ideal <- outer(core, core, `|`)
summary <- read("summary")
computed <- c(
  "two-mode actors" = n, "two-mode events" = length(events), "two-mode ties" = sum(incidence),
  "ties-count ties" = sum(shared > 0) / 2, "delegation actors" = sum(directed), "delegation ties" = sum(through > 0),
  "positions core" = sum(core), "positions core_fit" = cor(as.numeric(shared[pairs] > 0), as.numeric(ideal[pairs])),
  "communities communities" = length(unique(membership)),
  "communities modularity" = modularity(ties, membership, weights = E(ties)$weight),
  "brokerage groups" = length(unique(group)), "mechanisms ties" = length(unique(pair)),
  setNames(colSums(tied_by > 0), paste("mechanisms", gsub("-", "_", mechanisms))),
  "dependence single_lead" = sum(alone), "dependence unled" = sum(colSums(leading) == 0),
  "layers both" = both, "layers text_only" = text_only, "layers appendix_only" = appendix_only, "layers neither" = neither,
  "layers jaccard" = both / (both + text_only + appendix_only),
  "layers kappa" = ((both + neither) / cells - chance) / (1 - chance),
  "layers qap_correlation" = correlation(project(said), project(marked))
)
printed <- setNames(summary$value, paste(summary$table, summary$quantity))
compare("summary", names(computed), computed, printed[names(computed)])
quit(status = if (failures > 0) 1 else 0)
