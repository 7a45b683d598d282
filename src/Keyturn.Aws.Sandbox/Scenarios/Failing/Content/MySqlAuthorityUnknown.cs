using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The instance moved to the authority of 2024; the package has the bundle of 2019.</summary>
internal sealed class MySqlAuthorityUnknown : FailingWorld
{
    public override string Name => "mysql-authority-unknown";

    public override string Summary => "The server's certificate is of an authority that the function's bundle does not have, and it demands TLS.";

    public override string Row => "C15";

    public override ImmutableArray<string> Also => ["C5", "C16", "C20"];

    public override string WhyAlso => "The function swallows the driver's error: whatever refuses quickly reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override void Prepare(SandboxRegion region) => Function(region).Program = new SingleUserTemplate(EngineTraits.MySql) { Client = new() { NewestAuthority = "rds-ca-2019" } };

    public override void Plant(SandboxRegion region) => Database(region).Admission = login => login is { Tls: true, NewestAuthority: null } ? null : DatabaseErrors.UnknownAuthority(DatabaseEngine.MySql);
}
