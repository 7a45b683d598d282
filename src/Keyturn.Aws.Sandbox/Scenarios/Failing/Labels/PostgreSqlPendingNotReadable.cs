using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>Secrets Manager is eventually consistent. The rotation went through, with an error in its log.</summary>
internal sealed class PostgreSqlPendingNotReadable : FailingWorld
{
    public override string Name => "postgres-pending-not-readable";

    public override string Summary => "setSecret did not find the value that createSecret had just stored; the second attempt did.";

    public override string Row => "F6";

    public override string Unseen => "The first try failed and the second succeeded: the attempt ended well.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.Finished;

    internal override async Task FailAsync(FailingStory story)
    {
        story.Secret.ReadLag = TimeSpan.FromSeconds(3);
        await story.RotateAsync();
        story.Secret.ReadLag = TimeSpan.Zero;
    }
}
