using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.World;

/// <summary>The system that the console was made for, as small as it can be: one secret, one database, one consumer of each kind, and no way out of the network but the endpoint.</summary>
internal static class HealthyWorld
{
    /// <summary>The login of the orders database, which everybody here reads.</summary>
    public const string SecretName = ArticleScenario.Star;

    /// <summary>Fills an empty sandbox.</summary>
    /// <returns>The only Region.</returns>
    public static SandboxRegion Build(SandboxWorld world)
    {
        var account = world.AddAccount(ArticleNetwork.AccountId, "keyturn-prod", production: true, ArticleNetwork.Region);
        var region = account.AddRegion(ArticleNetwork.Region);
        RotationFunctions.Add(region, RotationFunctions.OracleSingle, new SingleUserTemplate(EngineTraits.Oracle), "Rotates Oracle secrets, single user", timeout: 60);
        var plan = Plan();
        new SecretPlanting(region, new RotationHistory(region)).Plant(plan);
        HealthyNetwork.Plant(region, plan);
        HealthyConsumers.Plant(region);
        ConsoleRoles.Add(account);
        return region;
    }

    /// <summary>The secret of this world.</summary>
    public static SecretRecord Secret(SandboxRegion region) => region.Secrets.Find(SecretName) ?? throw new InvalidOperationException($"There is no secret {SecretName}.");

    private static SecretPlan Plan() => new(SecretName)
    {
        System = "orders",
        Owner = "orders-team",
        Description = "Login to the orders database",
        KmsKeyId = ArticleNetwork.KeyArn,
        Function = RotationFunctions.OracleSingle,
        Rules = new(AutomaticallyAfterDays: 30),
        RotatedDaysAgo = 12,
        NextInDays = 18.4,
        CreatedDaysAgo = 100,
        Database = new(EngineTraits.Oracle, ArticleNetwork.Orders.Host, "ORDERS", "ORDERS_APP"),
        // A consumer that lost its permission is still one: the secret itself says who they are.
        MoreTags = [.. HealthyConsumers.RoleNames.Index().Select(one => ($"keyturn:consumer:{one.Index + 1}", $"arn:aws:iam::{ArticleNetwork.AccountId}:role/{one.Item}"))],
    };
}
