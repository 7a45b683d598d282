using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>Who plays in the failing worlds of an engine: one system with its database, its secrets and its rotation functions.</summary>
/// <param name="Traits">The engine.</param>
/// <param name="System">Name of the system.</param>
/// <param name="Database">Name of the database.</param>
internal sealed record FailingCast(EngineTraits Traits, string System, string Database)
{
    /// <summary>The secret whose rotation fails.</summary>
    public string App => $"prod/{System}/{Traits.SecretEngine}/app";

    /// <summary>A neighbour on the same database, which rotates well with the same function.</summary>
    public string Batch => $"prod/{System}/{Traits.SecretEngine}/batch";

    /// <summary>The superuser.</summary>
    public string Admin => $"prod/{System}/{Traits.SecretEngine}/admin";

    public string Instance => $"keyturn-{System}";

    public string Host => ArticleNetwork.RdsHost(Instance);

    public static FailingCast Of(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Oracle => new(EngineTraits.Oracle, "orders", "ORDERS"),
        DatabaseEngine.PostgreSql => new(EngineTraits.PostgreSql, "ledger", "ledger"),
        DatabaseEngine.MySql => new(EngineTraits.MySql, "shop", "shop"),
        _ => new(EngineTraits.SqlServer, "claims", "claims"),
    };

    public string Function(FailingStrategy strategy) => $"keyturn-rotate-{Traits.SecretEngine}-{(strategy == FailingStrategy.SingleUser ? "single" : "alternating")}";

    /// <summary>A user of the system, as the engine writes names.</summary>
    public string User(string what) => Traits.UserKeysAreUpper ? $"{System}_{what}".ToUpperInvariant() : $"{System}_{what}";

    /// <summary>The superuser's secret; the others name it when users alternate.</summary>
    public SecretPlan AdminPlan() => Plan(Admin, User("admin"), "Superuser of the database") with { Database = new(Traits, Host, Database, User("admin")) { IsSuperuser = true } };

    public SecretPlan AppPlan(FailingStrategy strategy) => Rotating(App, "app", "Login of the application", strategy);

    public SecretPlan BatchPlan(FailingStrategy strategy) => Rotating(Batch, "batch", "Login of the nightly batch", strategy);

    private SecretPlan Rotating(string name, string user, string description, FailingStrategy strategy) => Plan(name, User(user), description) with
    {
        Function = Function(strategy),
        Rules = new(AutomaticallyAfterDays: 14),
        NextInDays = 1,
        Condition = SecretCondition.Never,
        Database = new(Traits, Host, Database, User(user)) { Master = strategy == FailingStrategy.AlternatingUsers ? Admin : null, MasterUser = User("admin") },
    };

    private SecretPlan Plan(string name, string user, string description) => new(name)
    {
        System = System,
        Owner = $"{System}-team",
        Description = description,
        KmsKeyId = ArticleNetwork.KeyArn,
        CreatedDaysAgo = 30,
        Database = new(Traits, Host, Database, user),
    };
}
