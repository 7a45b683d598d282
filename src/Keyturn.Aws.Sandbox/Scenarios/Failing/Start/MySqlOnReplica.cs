using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>The replica in Osaka looks like any other secret there, and its rotation is refused.</summary>
internal sealed class MySqlOnReplica : FailingWorld
{
    public override string Name => "mysql-on-replica";

    public override string Summary => "Somebody rotates the replica of a secret; only the primary in Tokyo can be rotated.";

    public override string Row => "P8";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.RollBack, FailingSafety.NotPossible).With(FailingAction.ReattachPending, FailingSafety.NotPossible).With(FailingAction.Stop, FailingSafety.NotPossible);

    private const string Osaka = "ap-northeast-3";

    public override string RegionName => Osaka;

    public override void Plant(SandboxRegion region)
    {
        var (primary, osaka) = (Secret(region), region.Account.AddRegion(Osaka));
        primary.PrimaryRegion = region.Name;
        primary.Replicas.Add(new(Osaka, "InSync"));
        osaka.Databases.Add(Database(region));
        var replica = osaka.Secrets.Add(new SecretRecord
        {
            Arn = primary.Arn.Replace(region.Name, Osaka, StringComparison.Ordinal), Name = primary.Name, CreatedDate = region.World.Now, PrimaryRegion = region.Name,
            RotationEnabled = true, RotationRules = primary.RotationRules, LastRotatedDate = primary.LastRotatedDate, NextRotationDate = primary.NextRotationDate,
        });
        foreach (var version in primary.Versions)
        {
            var copy = replica.Add(new() { Id = version.Id, CreatedDate = version.CreatedDate, SecretString = version.SecretString });
            copy.Stages.AddRange(version.Stages);
        }
    }

    internal override Task FailAsync(FailingStory story)
    {
        var osaka = story.Region.Account.AddRegion(Osaka);
        story.Call(
            new RotateSecretOperation(story.Rotations), new JsonObject { ["SecretId"] = Secret(osaka).Arn, ["ClientRequestToken"] = story.Token("replica") }, where: osaka);
        return Task.CompletedTask;
    }
}
