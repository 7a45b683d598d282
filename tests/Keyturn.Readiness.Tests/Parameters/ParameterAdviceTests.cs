using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Parameters;
using Keyturn.Readiness.Parameters.Rules;

namespace Keyturn.Readiness.Tests.Parameters;

public sealed class ParameterAdviceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);

    private static Parameter Secure(string name, string? description = null, int age = 10, string tier = "Standard", params string[] policies) => new(name)
    {
        Type = "SecureString", Description = description, LastModified = Now.AddDays(-age), Tier = tier, Policies = [.. policies],
    };

    private static EstateSnapshot Around(params Parameter[] parameters) => new(new("aws", "111122223333", "ap-northeast-1"))
    {
        Parameters = EstatePart<ImmutableDictionary<string, Parameter>>.Read(parameters.ToImmutableDictionary(one => one.Name), Now),
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add("arn", new Secret { Arn = "arn", Name = "prod/Orders/app" }), Now),
        Network = new NetworkEstate
        {
            Databases = EstatePart<ImmutableDictionary<string, DatabaseInstance>>.Read(ImmutableDictionary<string, DatabaseInstance>.Empty.Add("keyturn-hr", new("keyturn-hr", 1521, [], "db")), Now),
        },
    };

    private static ParameterFinding? Look(IParameterRule rule, Parameter parameter, params Parameter[] others) => rule.Look(parameter, new(Around([parameter, .. others]), Now));

    [Theory]
    [InlineData("/a/password", "password")]
    [InlineData("/a/DbPassword", "password")]
    [InlineData("/a/batch_pwd", "pwd")]
    [InlineData("/a/api-key", "api key")]
    [InlineData("/a/PRIVATE_KEY", "private key")]
    [InlineData("/a/db/host", "db")]
    [InlineData("/a/passwordless", null)]
    [InlineData("/a/tokenizer", null)]
    [InlineData("/a/dbx/key", null)]
    public void CredentialName_Looks_ForWholeWords(string name, string? word) => (Look(new CredentialName(), Secure(name))?.Argument).ShouldBe(word);

    [Theory]
    [InlineData("/a/key", "Database password", "password")]
    [InlineData("/a/key", "DBのパスワード", "パスワード")]
    public void CredentialDescription_SaysIt_IsFound(string name, string description, string word) =>
        Look(new CredentialDescription(), Secure(name, description)).ShouldBe(new(ParameterReason.DescriptionSaysCredential, word, 40));

    [Theory]
    [InlineData("/a/key", null)]
    [InlineData("/a/key", "Colours of the page")]
    [InlineData("/a/password", "The password")]
    public void CredentialDescription_SaysNothingNew_IsNot(string name, string? description) => Look(new CredentialDescription(), Secure(name, description)).ShouldBeNull();

    [Theory]
    [InlineData("/prod/keyturn-hr/x", true)]
    [InlineData("/prod/KEYTURN-HR/x", true)]
    [InlineData("/prod/keyturn-hr-old/x", false)]
    public void DatabaseInPath_PartOfThePath_IsFound(string name, bool found) => (Look(new DatabaseInPath(), Secure(name)) is { Argument: "keyturn-hr", Weight: > 0 }).ShouldBe(found);

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void OldValue_MoreThanNinetyDays_IsFound(int days, bool found) => (Look(new OldValue(), Secure("/a", age: days)) is { Weight: > 0 }).ShouldBe(found);

    [Fact]
    public void OldValue_TimeNotTold_FindsNothing() => Look(new OldValue(), Secure("/a") with { LastModified = null }).ShouldBeNull();

    [Theory]
    [InlineData("/a/db/user", true)]
    [InlineData("/a/db/hostname", true)]
    [InlineData("/b/db/user", false)]
    [InlineData("/a/db/colour", false)]
    public void LoginBeside_SameFolder_IsFound(string other, bool found) => (Look(new LoginBeside(), Secure("/a/db/password"), new Parameter(other) { Type = "String" }) is { Weight: > 0 }).ShouldBe(found);

    [Theory]
    [InlineData("/a/licence/x", null, true)]
    [InlineData("/a/x", "Product key of the designer", true)]
    [InlineData("/a/x", null, false)]
    public void LicenceKey_NameOrDescription_SpeaksAgainst(string name, string? description, bool found) => (Look(new LicenceKey(), Secure(name, description)) is { Weight: < 0 }).ShouldBe(found);

    [Theory]
    [InlineData("Expiration", true)]
    [InlineData("NoChangeNotification", true)]
    [InlineData("ExpirationNotification", false)]
    public void ExistingPolicy_ThatWatchesItsAge_SpeaksAgainst(string policy, bool found) =>
        (Look(new ExistingPolicy(), Secure("/a", tier: "Advanced", policies: policy)) is { Weight: < 0 }).ShouldBe(found);

    [Theory]
    [InlineData("/a/ca-bundle", "Advanced", true)]
    [InlineData("/a/ca-bundle", "Standard", false)]
    [InlineData("/a/x", "Advanced", false)]
    public void CertificateBody_LongAndCalledSo_SpeaksAgainst(string name, string tier, bool found) => (Look(new CertificateBody(), Secure(name, tier: tier)) is { Weight: < 0 }).ShouldBe(found);

    [Theory]
    [InlineData("/prod/orders/app", true)]
    [InlineData("prod/orders/app", true)]
    [InlineData("/prod/orders/app/x", false)]
    public void DuplicateOfSecret_SameName_NamesTheSecret(string name, bool found) => (Look(new DuplicateOfSecret(), Secure(name)) is { Argument: "prod/Orders/app" }).ShouldBe(found);

    private static EstateSnapshot Read(Parameter parameter, params ParameterRead[] reads) => Around(parameter) with
    {
        ParameterReads = EstatePart<ParameterReads>.Read(new() { ByParameter = ImmutableDictionary<string, ImmutableDictionary<string, ParameterRead>>.Empty.Add(parameter.Name, reads.ToImmutableDictionary(read => read.Principal)) }, Now),
    };

    private static ParameterRead By(string principal, int times = 1, int denied = 0, int hoursAgo = 1) => new($"arn:aws:iam::111122223333:{principal}", Now.AddDays(-2), Now.AddHours(-hoursAgo), times) { Denied = denied };

    [Fact]
    public void SeenReading_SeveralPrincipals_NamesThoseSeenLast()
    {
        var snapshot = Read(Secure("/a"), By("role/one", hoursAgo: 4), By("role/path/two", hoursAgo: 1), By("user/three", hoursAgo: 2), By("role/four", hoursAgo: 3), By("role/refused", times: 0, denied: 2));

        new SeenReading().Look(Secure("/a"), new(snapshot, Now)).ShouldBe(new(ParameterReason.SeenReading, "two, three, four +1", 0));
    }

    [Theory]
    [InlineData("role/one", "role/two", true)]
    [InlineData("role/one", "user/two", false)]
    public void ReadByRoles_TwoRoles_SpeaksForAMove(string one, string other, bool found) =>
        (new ReadByRoles().Look(Secure("/a"), new(Read(Secure("/a"), By(one), By(other)), Now)) is { Argument: "2", Weight: > 0 }).ShouldBe(found);

    [Fact]
    public void ReadByRoles_OneOnlyRefused_DoesNotCount() => new ReadByRoles().Look(Secure("/a"), new(Read(Secure("/a"), By("role/one"), By("role/two", times: 0, denied: 1)), Now)).ShouldBeNull();

    [Fact]
    public void Verdict_ReadersAlone_MakeNoCredential() =>
        ParameterAdvice.Of(Read(Secure("/calendar"), By("role/one"), By("role/two")), Now).ShouldHaveSingleItem().Verdict.ShouldBe(ParameterVerdict.Stay);

    [Theory]
    [InlineData("/prod/orders/app", "Standard", 700, ParameterVerdict.Duplicate)]
    [InlineData("/prod/db/password", "Standard", 700, ParameterVerdict.Move)]
    [InlineData("/prod/keyturn-hr/x", "Standard", 700, ParameterVerdict.Look)]
    [InlineData("/prod/licence/api-key", "Standard", 700, ParameterVerdict.Look)]
    [InlineData("/prod/tls/db-bundle", "Advanced", 10, ParameterVerdict.Look)]
    [InlineData("/prod/closing-calendar", "Standard", 700, ParameterVerdict.Stay)]
    public void Verdict_Of_FollowsFromTheFindings(string name, string tier, int age, ParameterVerdict verdict) =>
        ParameterAdvice.Of(Around(Secure(name, age: age, tier: tier)), Now).ShouldHaveSingleItem().Verdict.ShouldBe(verdict);

    [Fact]
    public void Of_PlainParameters_AreLeftOut() => ParameterAdvice.Of(Around(new Parameter("/a/password") { Type = "String" }), Now).ShouldBeEmpty();

    [Fact]
    public void Of_Several_TheMostUrgentFirst() =>
        ParameterAdvice.Of(Around(Secure("/z"), Secure("/a/password"), Secure("/b/password", age: 200), Secure("/prod/orders/app")), Now).Select(advice => advice.Parameter.Name)
            .ShouldBe(["/prod/orders/app", "/b/password", "/a/password", "/z"]);

    [Theory]
    [InlineData("/a/password", "Standard", 0.40)]
    [InlineData("/a/password", "Advanced", 0.35)]
    [InlineData("/prod/orders/app", "Advanced", -0.05)]
    [InlineData("/prod/orders/app", "Standard", 0)]
    [InlineData("/a/colour", "Advanced", 0)]
    public void DifferenceOf_Advice_IsWhatTheBillGainsAMonth(string name, string tier, double difference) =>
        new ParameterPrices().DifferenceOf(ParameterAdvice.Of(Around(Secure(name, tier: tier)), Now)[0]).ShouldBe((decimal)difference);

    [Fact]
    public void Rules_All_AreAsked()
    {
        var types = typeof(IParameterRule).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IParameterRule)) && type.IsClass);

        ParameterAdvice.Rules.Select(rule => rule.GetType()).ShouldBe(types, ignoreOrder: true);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Sentences_EachReason_HasOneWithItsArgument(string language)
    {
        foreach (var reason in Enum.GetValues<ParameterReason>())
        {
            var sentence = ParameterSentences.Of(new(reason, "ARGUMENT", 1), CultureInfo.GetCultureInfo(language));

            sentence.ShouldContain("ARGUMENT");
            sentence.ShouldNotContain(reason.ToString());
        }
    }
}
