using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>One healthy secret per engine and strategy, no other state: what most tests need.</summary>
public sealed class EnginesScenario : IScenario
{
    /// <inheritdoc />
    public string Name => "Engines";

    /// <inheritdoc />
    public string Summary => "One healthy secret for each engine and strategy.";

    /// <inheritdoc />
    public void Build(SandboxWorld world)
    {
        var account = world.AddAccount(ArticleNetwork.AccountId, "keyturn-prod", production: true, ArticleNetwork.Region);
        ArticleScenario.Plant(account.AddRegion(ArticleNetwork.Region), SmallPlans.Engines());
    }
}

/// <summary>Healthy secrets whose next rotation fails, each at another step: labels as they should be, until somebody presses the button.</summary>
public sealed class FailingStepsScenario : IScenario
{
    /// <inheritdoc />
    public string Name => "FailingSteps";

    /// <inheritdoc />
    public string Summary => "Secrets that look healthy and fail at one step each when they are rotated.";

    /// <inheritdoc />
    public void Build(SandboxWorld world)
    {
        var account = world.AddAccount(ArticleNetwork.AccountId, "keyturn-prod", production: true, ArticleNetwork.Region);
        var region = account.AddRegion(ArticleNetwork.Region);
        ArticleScenario.Plant(region, RotationSteps.All.Select(step => SmallPlans.Oracle($"test/fails-in/{step}", step.ToUpperInvariant())));
        foreach (var step in RotationSteps.All)
            region.Secrets.Find($"test/fails-in/{step}")?.Faults.Add(new(step, StepFaultKind.FailBeforeChange));
    }
}

/// <summary>Plans of the small worlds.</summary>
internal static class SmallPlans
{
    public static IEnumerable<SecretPlan> Engines() =>
    [
        Oracle("test/oracle/admin", "ADMIN") with { Database = On(EngineTraits.Oracle, "ADMIN") with { IsSuperuser = true } },
        Oracle("test/oracle/single", "APP"),
        Oracle("test/oracle/alternating", "ALT") with
        {
            Function = RotationFunctions.OracleAlternating,
            Database = On(EngineTraits.Oracle, "ALT") with { Master = "test/oracle/admin", MasterUser = "ADMIN" },
        },
        Plan("test/postgres/admin", EngineTraits.PostgreSql, "admin", RotationFunctions.PostgreSqlSingle) with { Database = On(EngineTraits.PostgreSql, "admin") with { IsSuperuser = true, OffersTls = false } },
        Plan("test/postgres/single", EngineTraits.PostgreSql, "app", RotationFunctions.PostgreSqlSingle),
        Plan("test/postgres/alternating", EngineTraits.PostgreSql, "alt", RotationFunctions.PostgreSqlAlternating) with
        {
            Database = On(EngineTraits.PostgreSql, "alt") with { Master = "test/postgres/admin", MasterUser = "admin", OffersTls = false },
        },
        Plan("test/mysql/admin", EngineTraits.MySql, "admin", RotationFunctions.MySqlSingle) with { Database = On(EngineTraits.MySql, "admin") with { IsSuperuser = true } },
        Plan("test/mysql/single", EngineTraits.MySql, "app", RotationFunctions.MySqlSingle),
        Plan("test/mysql/alternating", EngineTraits.MySql, "alt", RotationFunctions.MySqlAlternating) with
        {
            Database = On(EngineTraits.MySql, "alt") with { Master = "test/mysql/admin", MasterUser = "admin" },
        },
        Plan("test/sqlserver/single", EngineTraits.SqlServer, "app", RotationFunctions.SqlServerSingle),
    ];

    public static SecretPlan Oracle(string name, string user) => Plan(name, EngineTraits.Oracle, user, RotationFunctions.OracleSingle);

    private static SecretPlan Plan(string name, EngineTraits engine, string user, string function) => new(name)
    {
        System = "test",
        Owner = "test-team",
        Environment = "test",
        Function = function,
        Rules = new(AutomaticallyAfterDays: 30),
        RotatedDaysAgo = 10,
        NextInDays = 20.4,
        CreatedDaysAgo = 60,
        Database = On(engine, user),
    };

    private static DatabasePlan On(EngineTraits engine, string user) =>
        new(engine, ArticleNetwork.RdsHost($"test-{engine.SecretEngine}"), "app", user) { OffersTls = engine != EngineTraits.PostgreSql };
}
