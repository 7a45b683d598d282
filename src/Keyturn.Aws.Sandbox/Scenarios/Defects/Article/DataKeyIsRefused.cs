using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Article;

/// <summary>The rotation role may decrypt with the key of personal data and not encrypt: createSecret is refused. Secrets under AWS's own key need no such permission.</summary>
internal sealed class DataKeyIsRefused : ArticleDefect
{
    public override string Summary => "The rotation role may not encrypt with the key of some secrets.";

    public override string RefusedAction => "kms:GenerateDataKey";

    public override bool Hits(SandboxRegion region, SecretRecord secret) =>
        secret.KmsKeyId is { } key && RotationRole(region, secret) is { } role && !PolicyReading.ByRole(region, role, PolicyRequest.OnKey(region, RefusedAction, key, secret, role.Arn));
}
