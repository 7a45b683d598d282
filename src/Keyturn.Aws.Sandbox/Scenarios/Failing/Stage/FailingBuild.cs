using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>Fills an empty sandbox with the healthy world that a failing one begins as: three secrets, one database, one function, the network of the article.</summary>
internal static class FailingBuild
{
    private static readonly TimeSpan Login = TimeSpan.FromMilliseconds(26);

    public static SandboxRegion Build(SandboxWorld world, FailingWorld failing)
    {
        var account = world.AddAccount(ArticleNetwork.AccountId, "keyturn-prod", production: true, ArticleNetwork.Region);
        var (region, cast) = (account.AddRegion(ArticleNetwork.Region), FailingCast.Of(failing.Engine));
        AddFunction(region, cast, failing.Strategy);
        SecretPlan[] plans = [failing.ShapeAdmin(cast.AdminPlan()), failing.Shape(cast.AppPlan(failing.Strategy)), failing.ShapeBatch(cast.BatchPlan(failing.Strategy))];
        var planting = new SecretPlanting(region, new RotationHistory(region));
        foreach (var plan in plans) planting.Plant(plan);
        NetworkPlanting.Plant(region, plans);
        AddKey(region);
        ServiceKeys.Add(region, "secretsmanager", "lambda");
        ConsoleRoles.Add(account);
        foreach (var server in region.Databases.All.OfType<SimulatedDatabase>()) server.LoginTime = Login;
        region.Surroundings = new FailingSurroundings(region);
        failing.Prepare(region);
        return region;
    }

    private static void AddFunction(SandboxRegion region, FailingCast cast, FailingStrategy strategy)
    {
        RotationTemplate template = strategy == FailingStrategy.SingleUser ? new SingleUserTemplate(cast.Traits) : new AlternatingUsersTemplate(cast.Traits);
        var users = strategy == FailingStrategy.SingleUser ? "single user" : "alternating users";
        // Oracle's driver has no connect timeout of its own, so its functions get a longer one.
        RotationFunctions.Add(region, cast.Function(strategy), template, $"Rotates {cast.Traits.LogName} secrets, {users}", timeout: cast.Traits.Engine == DatabaseEngine.Oracle ? 60 : 30);
    }

    private static void AddKey(SandboxRegion region) => region.Keys.Add(
        new()
        {
            Arn = ArticleNetwork.KeyArn,
            Policy = Document(Allow("EnableIamPolicies", ["kms:*"], "*").For("AWS", $"arn:aws:iam::{region.Account.Id}:root")),
            CreationDate = region.World.Now.AddDays(-900),
            Description = "Secrets and storage of the system",
            RotationEnabled = true,
        },
        ArticleNetwork.KeyAlias);
}
