using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>The server resolves names of clients against a name server that is gone. It answers in the end; the function does not live to see it.</summary>
internal sealed class SqlServerSlowLogins : FailingWorld
{
    public override string Name => "sqlserver-slow-logins";

    public override string Summary => "Logins to the database take twelve seconds, three of them are more than the function's timeout.";

    public override string Row => "L7";

    public override ImmutableArray<string> Also => ["N2", "N3"];

    public override string WhyAlso => "A server that is slow and one that is silent look the same until the timeout.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).LoginTime = TimeSpan.FromSeconds(12);
}
