using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;
using Npgsql;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>
/// The system the console was made for: web/AP servers and a rotation function in private subnets in Tokyo, Multi-AZ RDS for Oracle,
/// a customer managed key, an interface endpoint; about forty secrets, ninety days of history, a second Region and a second account.
/// </summary>
public sealed class ArticleScenario : IScenario
{
    /// <summary>The healthy Oracle secret that a demo starts with.</summary>
    public const string Star = "prod/orders/oracle/app";

    /// <summary>Its neighbour with alternating users.</summary>
    public const string AlternatingStar = "prod/orders/oracle/batch";

    /// <summary>The single-user secret that a real PostgreSQL stands behind when the options name one.</summary>
    public const string Ledger = ArticlePostgreSqlSecrets.Ledger;

    /// <summary>The alternating-users secret that a real PostgreSQL stands behind when the options name one.</summary>
    public const string LedgerReport = ArticlePostgreSqlSecrets.LedgerReport;

    /// <inheritdoc />
    public string Name => "Article";

    /// <inheritdoc />
    public string Summary => "A web and order system in Tokyo with about forty secrets in every state, ninety days of history, a second Region and a second account.";

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The options name a PostgreSQL that cannot be used.</exception>
    public void Build(SandboxWorld world)
    {
        var production = world.AddAccount(ArticleNetwork.AccountId, "keyturn-prod", production: true, ArticleNetwork.Region, ArticleElsewhere.SecondRegion);
        var staging = world.AddAccount("444455556666", "keyturn-staging", production: false, ArticleNetwork.Region);
        var tokyo = production.AddRegion(ArticleNetwork.Region);
        var ledger = world.Options.PostgreSql is { Length: > 0 } superuser ? new PostgreSqlServer(superuser) : null;
        if (ledger is not null)
            tokyo.Databases.Add(ledger);

        try
        {
            Plant(tokyo, [.. ArticleOracleSecrets.All(), .. ArticlePostgreSqlSecrets.All(ledger), .. ArticleOtherSecrets.All()]);
        }
        catch (NpgsqlException failure)
        {
            throw new InvalidOperationException($"The PostgreSQL that the sandbox was given cannot be used: {failure.Message} Correct the connection string, or leave it out: a simulated server takes its place.", failure);
        }

        Plant(production.AddRegion(ArticleElsewhere.SecondRegion), ArticleElsewhere.Virginia());
        Plant(staging.AddRegion(ArticleNetwork.Region), ArticleElsewhere.Staging());
        ArticlePermissions.Add(production, staging);
    }

    internal static void Plant(SandboxRegion region, IEnumerable<SecretPlan> plans)
    {
        RotationFunctions.AddAll(region);
        var planting = new SecretPlanting(region, new RotationHistory(region));
        var planned = plans.ToList();
        foreach (var plan in planned)
            planting.Plant(plan);
        NetworkPlanting.Plant(region, planned);
    }
}
