using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>Readers in Osaka get what a forgotten secret says.</summary>
internal sealed class PostgreSqlReplicaFailed : FailingWorld
{
    public override string Name => "postgres-replica-failed";

    public override string Summary => "The rotation went through in Tokyo; the replica in Osaka failed, as a secret of that name was there already.";

    public override string Row => "F12";

    public override string Unseen => "The rotation succeeded; the replica’s failure is in the secret’s own status.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.Finished;

    internal override async Task FailAsync(FailingStory story)
    {
        await story.RotateAsync();
        story.Secret.PrimaryRegion = story.Region.Name;
        story.Secret.Replicas.Add(new("ap-northeast-3", "Failed", "Replication failed: Secret name simple conflict in region ap-northeast-3."));
    }
}
