using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Article;

/// <summary>Whoever listed the systems for the rotation role left one out: finishSecret of its secret is refused.</summary>
internal sealed class LabelIsRefused : ArticleDefect
{
    public override string Summary => "The rotation role may not move the labels of one secret.";

    public override string RefusedAction => "secretsmanager:UpdateSecretVersionStage";

    public override bool Hits(SandboxRegion region, SecretRecord secret) =>
        RotationRole(region, secret) is { } role && !PolicyReading.ByRole(region, role, PolicyRequest.OnSecret(region, RefusedAction, secret, role.Arn));
}
