using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class SourceAccountCheckTests : CheckTests<SourceAccountCheck>
{
    private const string Other = "\"444455556666\"";
    private const string Free = """{"Effect":"Allow","Principal":{"Service":"secretsmanager.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"*"}""";
    private static readonly string Own = $"\"{Rotating.Secret.Arn.Split(':')[4]}\"";

    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("ok"),
        Passes("none", Rotating.WithFunctionPolicy(null)),
        Passes("ok", Rotating.WithFunctionPolicy(For(Own))),
        Passes("ok", Rotating.WithFunctionPolicy(For($"[{Other}, {Own}]"))),
        Passes("ok", Rotating.WithFunctionPolicy($"{For(Other)}, {Free}")),
        Fails("another account", Rotating.WithFunctionPolicy(For(Other))),
        Unknown("policy not read", Unread.Part("function policy"), "not-read"),
        Unknown("policy not understood", Rotating.WithFunctionPolicy("nonsense")),
        NotApplicableWithoutFunction,
    ];

    private static string For(string accounts) =>
        $$$$"""{"Effect":"Allow","Principal":{"Service":"secretsmanager.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":{{{{accounts}}}}}}}""";
}
