using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>require_secure_transport was switched on; the function is of 2021.</summary>
internal sealed class MySqlTlsEnforced : FailingWorld
{
    public override string Name => "mysql-tls-enforced";

    public override string Summary => "The server demands TLS, and the function's template is older than its TLS support.";

    public override string Row => "C14";

    public override ImmutableArray<string> Also => ["C5", "C16", "C20"];

    public override string WhyAlso => "The function swallows the driver's error: whatever refuses quickly reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override void Prepare(SandboxRegion region) => Function(region).Program = new SingleUserTemplate(EngineTraits.MySql) { Client = new() { Tls = false } };

    public override void Plant(SandboxRegion region) => Database(region).Admission = login => login.Tls ? null : DatabaseErrors.TlsRequired(DatabaseEngine.MySql, login);
}
