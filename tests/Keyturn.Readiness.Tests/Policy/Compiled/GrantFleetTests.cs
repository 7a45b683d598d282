using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Tests.Policy.Questions;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

/// <summary>Keys that nothing but a grant opens: whom it names, and which encryption context it is bound to.</summary>
public sealed class GrantFleetTests
{
    private static readonly ImmutableDictionary<string, string> Whole = Map(("SecretARN", SecretArn), ("SecretVersionId", "v2"));

    private static readonly (string Name, KmsGrant Grant, Verdict OfNew, Verdict OfOld)[] Cases =
    [
        ("free", Grant(RoleArn), Verdict.Allowed, Verdict.Allowed),
        ("another operation", Grant(RoleArn) with { Operations = ["Encrypt"] }, Verdict.ImplicitlyDenied, Verdict.ImplicitlyDenied),
        ("another role", Grant($"arn:aws:iam::{Account}:role/other"), Verdict.ImplicitlyDenied, Verdict.ImplicitlyDenied),
        ("exactly one version", Grant(RoleArn) with { EncryptionContextEquals = Whole }, Verdict.Allowed, Verdict.ImplicitlyDenied),
        ("exactly less than is sent", Grant(RoleArn) with { EncryptionContextEquals = Map(("SecretARN", SecretArn)) }, Verdict.ImplicitlyDenied, Verdict.ImplicitlyDenied),
        ("at least the secret", Grant(RoleArn) with { EncryptionContextSubset = Map(("SecretARN", SecretArn)) }, Verdict.Allowed, Verdict.Allowed),
        ("at least one version", Grant(RoleArn) with { EncryptionContextSubset = Map(("SecretVersionId", "v1")) }, Verdict.ImplicitlyDenied, Verdict.Allowed),
        ("one version, another role", Grant($"arn:aws:iam::{Account}:role/other") with { EncryptionContextSubset = Map(("SecretVersionId", "v1")) }, Verdict.ImplicitlyDenied, Verdict.ImplicitlyDenied),
        ("just made", Grant(RoleArn) with { Settling = true }, Verdict.Unknown, Verdict.Unknown),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_OfAKeyThatOnlyAGrantOpens_SaysWhatTheGrantSays(string name)
    {
        var (_, grant, ofNew, ofOld) = Cases.Single(one => one.Name == name);
        var fleet = Fleet(GrantList.Read(grant), RequestContext.Empty);

        var policies = fleet.Evaluated();

        fleet.ShouldAgree(policies);
        var legs = policies.Decrypt(0, 0);
        legs.ShouldBe([ofNew, ofOld]);
    }

    [Fact]
    public void Evaluate_OfGrantsThatWereNotRead_IsUnknown()
    {
        var fleet = Fleet(GrantList.NotRead("AccessDenied"), RequestContext.Empty);

        var policies = fleet.Evaluated();

        fleet.ShouldAgree(policies);
        policies.Decrypt(0, 0).ShouldAllBe(verdict => verdict == Verdict.Unknown);
    }

    /// <summary>What is declared beside what Secrets Manager sends counts as sent: a grant for exactly the latter no longer fits.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_OfADeclaredEncryptionContext_AgreesWithTheObviousEvaluator(string name)
    {
        var fleet = Fleet(GrantList.Read(Cases.Single(one => one.Name == name).Grant), RequestContext.Empty.With("kms:EncryptionContext:Purpose", "test"));

        fleet.ShouldAgree(fleet.Evaluated());
    }

    [Fact]
    public void Evaluate_OfADeclaredEncryptionContext_NoLongerFitsAGrantForExactlyWhatIsSent()
    {
        var grant = GrantList.Read(Grant(RoleArn) with { EncryptionContextEquals = Whole });

        Fleet(grant, RequestContext.Empty.With("aws:SourceVpc", "vpc-1")).Evaluated().Decrypt(0, 0)[0].ShouldBe(Verdict.Allowed);
        Fleet(grant, RequestContext.Empty.With("kms:EncryptionContext:Purpose", "test")).Evaluated().Decrypt(0, 0)[0].ShouldBe(Verdict.ImplicitlyDenied);
    }

    private static KmsGrant Grant(string grantee) => new("g", grantee, ["Decrypt"]);

    private static RandomFleet Fleet(GrantList grants, RequestContext context)
    {
        var consumer = Known.Consumer(Known.Powerless) with { Context = context };
        var keys = new[] { Known.NewKey, Known.OldKey }.ToImmutableDictionary(id => id, id => Known.Key(id) with { Policy = Layer(), Grants = grants });
        return new([consumer], [Identity.Of(consumer, Known.Powerless)], [Known.Secret], keys);
    }
}
