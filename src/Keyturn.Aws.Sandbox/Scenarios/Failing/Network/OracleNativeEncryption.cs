using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>The thin driver cannot answer a server that requires it (DPY-3001), and the template swallows the error.</summary>
internal sealed class OracleNativeEncryption : FailingWorld
{
    public override string Name => "oracle-native-encryption";

    public override string Summary => "The option group demands native network encryption, which the function's driver does not speak.";

    public override string Row => "N10";

    public override ImmutableArray<string> Also => ["C5", "C16", "C20"];

    public override string WhyAlso => "The driver's error never reaches the log: a refused handshake reads like a refused password.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).Admission = _ => DatabaseErrors.NativeEncryptionRequired;
}
