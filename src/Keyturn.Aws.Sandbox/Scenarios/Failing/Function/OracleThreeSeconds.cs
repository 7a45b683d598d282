using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>The timeout went back to Lambda's default when the function was created anew. setSecret tries the new password twice before it gets to the current one.</summary>
internal sealed class OracleThreeSeconds : FailingWorld
{
    public override string Name => "oracle-timeout-three-seconds";

    public override string Summary => "The function's timeout is three seconds, and logins to the database take one each.";

    public override string Row => "L7";

    public override ImmutableArray<string> Also => ["N2"];

    public override string WhyAlso => "The function ends after its first line in both rows; that three seconds are too few for anybody is for the reader of the timeout to say.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region)
    {
        Function(region).TimeoutSeconds = 3;
        Database(region).LoginTime = TimeSpan.FromSeconds(1.1);
    }
}
