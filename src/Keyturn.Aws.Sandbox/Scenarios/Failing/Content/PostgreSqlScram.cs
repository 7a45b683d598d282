using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>password_encryption and pg_hba were raised; the function is of 2021.</summary>
internal sealed class PostgreSqlScram : FailingWorld
{
    public override string Name => "postgres-scram";

    public override string Summary => "The server demands scram-sha-256, which the function's old client library does not speak.";

    public override string Row => "C13";

    public override ImmutableArray<string> Also => ["C5", "C16", "C20"];

    public override string WhyAlso => "The function swallows the driver's error: whatever refuses quickly reads the same.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    internal override void Prepare(SandboxRegion region) => Function(region).Program = new SingleUserTemplate(EngineTraits.PostgreSql) { Client = new() { Scram = false } };

    public override void Plant(SandboxRegion region) => Database(region).Admission = login => login.Scram ? null : DatabaseErrors.ScramRequired;
}
