using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>A variable for all functions sends HTTPS through the inspection proxy, whose authority the function does not know.</summary>
internal sealed class PostgreSqlProxyIntercepts : FailingWorld
{
    public override string Name => "postgres-proxy-intercepts";

    public override string Summary => "The function was given a proxy that opens TLS with a certificate of its own.";

    public override string Row => "R22";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Function(region).Environment["HTTPS_PROXY"] = "http://proxy.keyturn.internal:3128";
}
