using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The superuser's own setSecret ran into the timeout after the change, and was tried again only after this rotation had given up.</summary>
internal sealed class MySqlSuperuserRotates : FailingWorld
{
    public override string Name => "mysql-superuser-rotates";

    public override string Summary => "The superuser's secret was rotating at the same time: its password had changed, its label had not.";

    public override string Row => "C19";

    public override ImmutableArray<string> Also => ["C5"];

    public override string WhyAlso => "The superuser's login fails in both; that its secret was rotating is in the trail.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override void Prepare(SandboxRegion region)
    {
        var function = RotationFunctions.Add(region, RotationFunctions.MySqlSingle, new SingleUserTemplate(EngineTraits.MySql), "Rotates MySQL DB secrets, single user");
        var admin = region.Secrets.Find(FailingCast.Of(Engine).Admin)!;
        (admin.RotationEnabled, admin.RotationLambdaArn, admin.RotationRules, admin.NextRotationDate) = (true, function.Arn, new(AutomaticallyAfterDays: 90), region.World.Now.AddDays(90));
    }

    internal override async Task FailAsync(FailingStory story)
    {
        Database(story.Region).ChangeTime = TimeSpan.FromMinutes(2);
        story.Begin(FailingCast.Of(Engine).Admin);
        await story.WaitAsync(TimeSpan.FromSeconds(8));
        Database(story.Region).ChangeTime = TimeSpan.Zero;
        story.Begin();
        await story.IdleAsync();
    }
}
