using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class SourceArnCheckTests : CheckTests<SourceArnCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("ok"),
        Passes("none", Rotating.WithFunctionPolicy(null)),
        Passes("ok", Rotating.WithFunctionPolicy($$$$"""{"Effect":"Allow","Principal":{"Service":"secretsmanager.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"{{{{Rotating.Secret.Arn}}}}"}}}""")),
        Fails("pinned to another", Rotating.WithFunctionPolicy($$$$"""{"Effect":"Allow","Principal":{"Service":"secretsmanager.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:secretsmanager:*:*:secret:other-*"}}}""")),
        Unknown("policy not read", Unread.Part("function policy"), "not-read"),
        Unknown("policy not understood", Rotating.WithFunctionPolicy("nonsense")),
        NotApplicableWithoutFunction,
    ];
}
