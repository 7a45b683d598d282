using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

public sealed class GrantMatcherTests
{
    private const string Prefix = "kms:EncryptionContext:";

    private static readonly KmsGrant Plain = new("g-1", RoleArn, ["Decrypt"]);
    private static readonly ImmutableDictionary<string, string> SecretIsA = Map(("SecretARN", "a"));

    [Theory]
    [InlineData("Decrypt")]
    [InlineData("Encrypt")]
    [InlineData("GenerateDataKey")]
    [InlineData("GenerateDataKeyWithoutPlaintext")]
    [InlineData("GenerateDataKeyPair")]
    [InlineData("GenerateDataKeyPairWithoutPlaintext")]
    [InlineData("ReEncryptFrom")]
    [InlineData("ReEncryptTo")]
    [InlineData("CreateGrant")]
    public void Covers_OperationWithEncryptionContext_IsConstrained(string operation)
    {
        var grant = Plain with { Operations = [operation], EncryptionContextSubset = SecretIsA };

        Covers(grant, $"kms:{operation}", ("SecretARN", ContextValue.Known("a"))).ShouldBe(Answer.Yes);
        Covers(grant, $"kms:{operation}", ("SecretARN", ContextValue.Known("b"))).ShouldBe(Answer.No);
    }

    [Theory]
    [InlineData("kms:Decrypt", true)]
    [InlineData("KMS:decrypt", true)]
    [InlineData("kms:Encrypt", false)]
    [InlineData("kms:Decryp", false)]
    public void Covers_Operation_IsListedWhateverItsCase(string action, bool expected) => Covers(Plain, action).ShouldBe(Answer.Of(expected));

    [Fact]
    public void Covers_SettlingGrant_MayNotBeInForceYet() =>
        Covers(Plain with { Settling = true }, "kms:Decrypt").ShouldBe(Answer.Unknown(UnknownCode.GrantSettling, "g-1"));

    [Fact]
    public void Covers_SourceOfUnknownRequest_IsAskedFor()
    {
        var grant = Plain with { SourceArn = SecretArn };
        AuthorizationRequest From(ContextValue source) => DecryptKey with { Context = RequestContext.Empty.With("aws:SourceArn", source) };

        GrantMatcher.Covers(grant, From(ContextValue.Anything)).ShouldBe(Answer.Unknown(UnknownCode.KeyUnknown, "aws:SourceArn"));
        GrantMatcher.Covers(grant, From(ContextValue.MaybeAbsent(SecretArn))).ShouldBe(Answer.Unknown(UnknownCode.KeyUnknown, "aws:SourceArn"));
        GrantMatcher.Covers(grant, From(ContextValue.Known(SecretArn.ToUpperInvariant()))).ShouldBe(Answer.No);
    }

    [Fact]
    public void Covers_ContextThatNobodyStated_IsAskedFor()
    {
        Covers(Plain with { EncryptionContextSubset = SecretIsA }, "kms:Decrypt").ShouldBe(Answer.Unknown(UnknownCode.KeyUnknown, $"{Prefix}SecretARN"));
        Covers(Plain with { EncryptionContextEquals = SecretIsA }, "kms:Decrypt").ShouldBe(Answer.Unknown(UnknownCode.KeyUnknown, $"{Prefix}SecretARN"));
        Covers(Plain with { EncryptionContextEquals = Map() }, "kms:Decrypt").ShouldBe(Answer.Unknown(UnknownCode.KeyUnknown, Prefix));
    }

    [Fact]
    public void Covers_ContextThatIsStatedEmpty_FitsAnEmptyConstraintOnly()
    {
        var request = DecryptKey with { Context = RequestContext.Empty.With("kms:EncryptionContextKeys", ContextValue.Absent) };

        GrantMatcher.Covers(Plain with { EncryptionContextEquals = Map() }, request).ShouldBe(Answer.Yes);
        GrantMatcher.Covers(Plain with { EncryptionContextSubset = Map() }, request).ShouldBe(Answer.Yes);
        GrantMatcher.Covers(Plain with { EncryptionContextEquals = SecretIsA }, request).ShouldBe(Answer.No);
        GrantMatcher.Covers(Plain with { EncryptionContextSubset = SecretIsA }, request).ShouldBe(Answer.No);
    }

    public static TheoryData<ContextValue, Truth, Truth> SecondNames() => new()
    {
        { ContextValue.Absent, Truth.Yes, Truth.Yes },
        { ContextValue.Known("v"), Truth.No, Truth.Yes },
        { ContextValue.MaybeAbsent("v"), Truth.Unknown, Truth.Yes },
        { ContextValue.Anything, Truth.Unknown, Truth.Yes },
    };

    [Theory]
    [MemberData(nameof(SecondNames))]
    public void Covers_FurtherNameInTheContext_BreaksEqualityOnly(ContextValue second, Truth equals, Truth subset)
    {
        (string, ContextValue)[] context = [("secretarn", ContextValue.Known("a")), ("SecretVersionId", second)];

        Covers(Plain with { EncryptionContextEquals = SecretIsA }, "kms:Decrypt", context).Truth.ShouldBe(equals);
        Covers(Plain with { EncryptionContextSubset = SecretIsA }, "kms:Decrypt", context).Truth.ShouldBe(subset);
        if (equals == Truth.Unknown)
        {
            Covers(Plain with { EncryptionContextEquals = SecretIsA }, "kms:Decrypt", context).Questions.ShouldBe([new(UnknownCode.KeyUnknown, $"{Prefix}SecretVersionId")]);
        }
    }

    public static TheoryData<ContextValue, Truth> WantedNames() => new()
    {
        { ContextValue.Known("a"), Truth.Yes },
        { ContextValue.Known("A"), Truth.No },
        { ContextValue.Absent, Truth.No },
        { ContextValue.MaybeAbsent("a"), Truth.Unknown },
        { ContextValue.MaybeAbsent("b"), Truth.No },
        { ContextValue.Anything, Truth.Unknown },
    };

    [Theory]
    [MemberData(nameof(WantedNames))]
    public void Covers_NameThatTheConstraintWants_MustHoldItsValue(ContextValue held, Truth expected)
    {
        var found = Covers(Plain with { EncryptionContextSubset = SecretIsA }, "kms:Decrypt", ("SecretARN", held));

        found.Truth.ShouldBe(expected);
        found.Questions.Select(question => question.Subject).ShouldBe(expected == Truth.Unknown ? [$"{Prefix}SecretARN"] : []);
    }

    [Fact]
    public void Match_Grantee_InEveryCapacity()
    {
        GrantMatcher.Match(Plain with { Grantee = SessionArn }, DecryptKey).ShouldBe(new PrincipalMatch(Answer.Yes, Answer.No, Answer.No));
        GrantMatcher.Match(Plain, DecryptKey).ShouldBe(new PrincipalMatch(Answer.No, Answer.Yes, Answer.No));
        GrantMatcher.Match(Plain with { Grantee = RootArn }, DecryptKey).ShouldBe(new PrincipalMatch(Answer.No, Answer.No, Answer.Yes));
        GrantMatcher.Match(Plain with { Operations = [] }, DecryptKey).Any.ShouldBe(Answer.No);
    }

    private static Answer Covers(KmsGrant grant, string action, params (string Name, ContextValue Value)[] context) => GrantMatcher.Covers(
        grant, DecryptKey with { Action = action, Context = new(context.Select(pair => KeyValuePair.Create(Prefix + pair.Name, pair.Value))) });
}
