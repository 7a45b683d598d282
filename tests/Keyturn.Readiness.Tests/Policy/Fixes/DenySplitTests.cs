using CsCheck;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class DenySplitTests
{
    private const string OtherSecret = $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:prod/app-GhIjKl";

    private static readonly string[] Actions = ["*", Read, "secretsmanager:*", "secretsmanager:Get*", "secretsmanager:PutSecretValue", "kms:*", "kms:Decrypt", "kms:De*", "s3:*"];

    private static readonly string[] Resources = ["*", SecretArn, OtherSecret, KeyArn, "arn:aws:s3:::*"];

    private static readonly AuthorizationRequest[] Requests =
    [
        .. from action in new[] { Read, "secretsmanager:PutSecretValue", "secretsmanager:DescribeSecret" }
           from secret in new[] { SecretArn, OtherSecret }
           select ReadSecret with { Action = action, Resource = Target.Secret(secret) },
        .. from action in new[] { "kms:Decrypt", "kms:DescribeKey" }
           from secret in new[] { SecretArn, OtherSecret }
           from key in new[] { KeyArn, $"{KeyArn}9" }
           select ForSecret(DecryptKey, secret) with { Action = action, Resource = Target.KmsKey(key) },
    ];

    private static Gen<string> List(string name, string[] pool) => Gen.Select(Gen.Bool, Gen.Int[0, pool.Length - 1].Array[1, 3], (isNegated, at) =>
        $"\"{(isNegated ? "Not" : "")}{name}\":[{string.Join(",", at.Distinct().Select(one => $"\"{pool[one]}\""))}]");

    private static readonly Gen<(string Actions, string Resources, int[] At)> Statements = Gen.Select(List("Action", Actions), List("Resource", Resources), Gen.Int[0, Requests.Length - 1].Array[1, 4]);

    [Fact]
    public void Of_AnyStatement_DeniesAllButTheExceptions() => Statements.Sample(ShouldDenyAllButTheExceptions);

    /// <summary>The first statements that chance makes, always the same, however few others are tried.</summary>
    [Fact]
    public void Of_TheseStatements_DeniesAllButTheExceptions()
    {
        var random = new PCG(1, 7);
        for (var count = 0; count < 60; count++)
        {
            var (actions, resources, at) = Statements.Generate(random, null, out _);
            ShouldDenyAllButTheExceptions(actions, resources, at);
        }
    }

    private static void ShouldDenyAllButTheExceptions(string actions, string resources, int[] at)
    {
        var before = Layer($$"""{"Effect":"Deny",{{actions}},{{resources}}}""");
        var statement = ((Layer.ReadLayer)before).Policies[0].Document!.Statements[0];
        var document = new PolicyReference(PolicyPlace.Of(LayerKind.Identity, ReadSecret), "policy");
        var excepted = at.Distinct().Select(one => Requests[one]).Where(request => IsDenied(before, request)).ToList();
        var set = new ChangeSet([.. excepted.Select(request => new DenyException(document, statement, request))]);
        var after = set.ApplyTo(ReadSecret, PolicyLayers.None with { Identity = before }).Layers.Identity;

        foreach (var request in Requests)
        {
            IsDenied(after, request).ShouldBe(IsDenied(before, request) && !excepted.Contains(request), $"{request.Action} {request.Resource.Arn}");
            var other = request with { Caller = Caller.RoleSession($"{RoleArn}2") };
            IsDenied(after, other).ShouldBe(IsDenied(before, other));
        }
    }

    private static bool IsDenied(Layer identity, AuthorizationRequest request) => request.Verdict(PolicyLayers.None with { Identity = identity }) == Verdict.ExplicitlyDenied;
}
