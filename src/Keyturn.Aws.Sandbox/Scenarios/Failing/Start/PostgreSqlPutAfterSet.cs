using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>RotationAbandoned: AWSPENDING is taken away, and the password that the database has is in a version without a label.</summary>
internal sealed class PostgreSqlPutAfterSet : FailingWorld
{
    public override string Name => "postgres-put-after-set";

    public override string Summary => "A deployment wrote its old value while a rotation had just changed the password in the database.";

    public override string Row => "P15";

    public override ImmutableArray<string> Also => ["F4"];

    public override string WhyAlso => "The running function finds its version without a label, as F4 describes; what took the label is only in the trail.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.DetachedTooEarly;

    internal override async Task FailAsync(FailingStory story)
    {
        story.Begin();
        await story.WaitAsync(FailingTimes.AfterSet);
        story.Put(Changed(story.Secret, _ => { }));
        await story.IdleAsync();
    }
}
