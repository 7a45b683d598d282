using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The value was written anew without masterarn; the function for alternating users needs it in setSecret.</summary>
internal sealed class PostgreSqlMasterMissing : FailingWorld
{
    public override string Name => "postgres-masterarn-missing";

    public override string Summary => "The secret does not name the superuser's secret.";

    public override string Row => "C3";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override async Task FailAsync(FailingStory story)
    {
        story.Put(Changed(story.Secret, value => value.Remove("masterarn")));
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        await story.RotateAsync();
    }
}
