using Keyturn.Operations.Databases;
using Keyturn.Readiness.Databases;

namespace Keyturn.Web.Features.Readiness.Databases;

/// <summary>Words for databases and what is declared of them.</summary>
public static class DatabaseWords
{
    /// <summary>Engines that can be named by hand, each with the port that it listens on unless somebody chose another.</summary>
    public static IReadOnlyList<(string Name, int Port)> Engines { get; } =
        [("Oracle", 1521), ("PostgreSQL", 5432), ("MySQL", 3306), ("MariaDB", 3306), ("SQL Server", 1433), ("Db2", 50000)];

    /// <summary>The declared database, with its engine where RDS does not tell it.</summary>
    public static string Of(DatabaseDeclaration declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return declaration.Engine is { } engine ? $"{declaration.Database} ({engine})" : declaration.Database;
    }

    /// <summary>A database of the estate in a line of a list.</summary>
    public static string Of(EstateDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var kind = database.Kind switch
        {
            DatabaseKind.Instance => DatabaseStrings.KindInstance,
            DatabaseKind.Cluster => DatabaseStrings.KindCluster,
            _ => DatabaseStrings.KindProxy,
        };
        return database.Engine is { Length: > 0 } engine ? $"{database.Id} · {kind} · {engine}" : $"{database.Id} · {kind}";
    }
}
