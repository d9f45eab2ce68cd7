# The status page, /ready and /api/v2/status: whether the product can do its work, check by check.

status-title = État
status-lede = Ce qui fonctionne en ce moment, et ce que cela signifie là où quelque chose ne fonctionne pas.
status-ready = Tout ce qui est nécessaire fonctionne.
status-not-ready = Un élément nécessaire ne fonctionne pas. Voyez ci-dessous ce que cela signifie.

health-ok = Fonctionne
health-degraded = En retard
health-failed = Ne fonctionne pas

# For each check its name, and for each outcome what it means for people.
check-database = Base de données
check-database-ok = La base de données répond.
check-database-degraded = La base de données répond lentement. Les pages prennent plus de temps que d’habitude.
check-database-failed = La base de données ne répond pas. D’ici là, rien ne peut être affiché ni enregistré. Ce qui était enregistré est conservé.

check-migrations = Version de la base de données
check-migrations-ok = La base de données a la version dont ce programme a besoin.
check-migrations-degraded = La base de données a une version plus ancienne, avec laquelle ce programme peut encore travailler.
check-migrations-failed = Il n’est pas certain que la base de données ait la version dont ce programme a besoin. Ce serveur n’accepte aucune requête tant que la base de données n’est pas migrée ou que le programme adapté n’est pas lancé.

check-files = Fichiers
check-files-ok = Les fichiers peuvent être écrits et relus.
check-files-degraded = Les fichiers sont écrits et lus lentement. Les envois et les exports prennent plus de temps que d’habitude.
check-files-failed = Les fichiers ne peuvent pas être écrits ou relus. Les envois, les résultats et les exports échouent. Les décisions déjà prises sont conservées.

check-worker = Worker
check-worker-ok = Un worker s’est signalé au cours de la dernière minute.
check-worker-degraded = Aucun worker ne s’est signalé depuis une minute. Les imports et les rapprochements attendent qu’il y en ait un. Les pages et les décisions fonctionnent.
check-worker-failed = On ne sait pas si un worker fonctionne, car la base de données ne répond pas.

check-jobs = Traitements
check-jobs-ok = Aucun traitement n’attend plus longtemps qu’il ne devrait.
check-jobs-degraded = Des traitements attendent plus longtemps qu’ils ne devraient, parce que les workers ont plus à faire qu’ils ne peuvent, ou qu’aucun ne fonctionne. Les pages et les décisions fonctionnent.
check-jobs-failed = On ne sait pas si des traitements attendent, car la base de données ne répond pas.
