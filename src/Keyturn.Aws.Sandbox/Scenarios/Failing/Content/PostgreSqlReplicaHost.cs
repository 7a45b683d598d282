using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The application only reads, so somebody sent it to the replica by way of the secret.</summary>
internal sealed class PostgreSqlReplicaHost : FailingWorld
{
    public override string Name => "postgres-replica-host";

    public override string Summary => "The secret names a read replica, which takes no changes.";

    public override string Row => "C17";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.RollBack, FailingSafety.Safe);

    private static readonly string Replica = ArticleNetwork.RdsHost("keyturn-replica");

    public override void Plant(SandboxRegion region)
    {
        var primary = Instance(region);
        region.Network.DbInstances.Add(new DbInstanceRecord
        {
            Id = "keyturn-replica", Engine = primary.Engine, EngineVersion = primary.EngineVersion, Address = Replica, Port = primary.Port, SubnetGroup = primary.SubnetGroup,
            GroupIds = [.. primary.GroupIds], Zone = primary.Zone, KmsKeyId = primary.KmsKeyId, ReplicaOf = primary.Id, CreatedAt = region.World.Now.AddDays(-90),
        });
        var fields = JsonNode.Parse(Secret(region).Holder(VersionStage.Current)!.SecretString!)!;
        region.Databases.Add(new SimulatedDatabase(Engine, Replica, region.World.Time) { IsReadOnly = true }.WithUser(fields["username"]!.ToString(), fields["password"]!.ToString()));
    }

    internal override async Task FailAsync(FailingStory story)
    {
        story.Put(Changed(story.Secret, value => value["host"] = Replica));
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        await story.RotateAsync();
    }
}
