using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The key ssl was once a workaround, and AWSPREVIOUS has it too; now it keeps the function out.</summary>
internal sealed class PostgreSqlTlsEnforced : FailingWorld
{
    public override string Name => "postgres-tls-enforced";

    public override string Summary => "The server demands TLS since rds.force_ssl was set, and the secret says ssl=false.";

    public override string Row => "C14";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.RollBack, FailingSafety.Unsafe);

    public override void Plant(SandboxRegion region) => Database(region).Admission = login => login.Tls ? null : DatabaseErrors.TlsRequired(DatabaseEngine.PostgreSql, login);

    internal override async Task FailAsync(FailingStory story)
    {
        story.Put(Changed(story.Secret, value => value["ssl"] = false));
        await story.WaitAsync(TimeSpan.FromMinutes(2));
        story.Put(Changed(story.Secret, value => value["ssl"] = false));
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        await story.RotateAsync();
    }
}
