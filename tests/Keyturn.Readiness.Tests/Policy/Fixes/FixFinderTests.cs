using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Testing;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class FixFinderTests
{
    private static readonly Dictionary<string, Situation> Situations = new[]
    {
        ("implicit", ImplicitSituations.All), ("key", KeySituations.All), ("deny", DenySituations.All),
    }.SelectMany(pair => pair.Item2.Select(one => (Name: $"{pair.Item1}: {one.Name}", Situation: one))).ToDictionary(pair => pair.Name, pair => pair.Situation, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Situations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_InASituation_OffersWhatHelpsAndSaysWhyElse(string name)
    {
        var (_, request, layers, fixes, because) = Situations[name];

        var search = FixFinder.Find(request, layers, Situations[name].Endpoints);

        search.Fixes.Select(FixChecks.Describe).Order(StringComparer.Ordinal).ShouldBe(fixes.Order(StringComparer.Ordinal));
        search.Because.Select(one => $"{one.Code}").Distinct().ShouldBe(because, ignoreOrder: true);
        foreach (var fix in search.Fixes)
        {
            fix.ShouldKeepItsPromises((request, layers));
        }
    }

    /// <summary>All that is offered, in its order, with the names of new documents and what is in the way.</summary>
    [Fact]
    public async Task Find_InEverySituation_SaysWhatWasApproved()
    {
        var text = string.Join('\n', Situations.Select(pair => $"==== {pair.Key}\n{Told(FixFinder.Find(pair.Value.Request, pair.Value.Layers, pair.Value.Endpoints))}"));

        (await ApprovedFile.DifferenceAsync(text, $"{nameof(FixFinderTests)}.{nameof(Find_InEverySituation_SaysWhatWasApproved)}")).ShouldBeNull();
    }

    [Theory]
    [InlineData("secret:a_b.c+d=e@f/g-AbCdEf", "use-a_b.c-d-e-f-g-AbCdEf")]
    [InlineData("secret:x", "use-x")]
    public void Find_ForASecret_NamesTheNewPolicyAfterIt(string resource, string name) =>
        NewPolicyFor(ReadSecret with { Resource = Target.Secret($"arn:aws:secretsmanager:eu-west-1:{Account}:{resource}") }).ShouldBe(name);

    [Fact]
    public void Find_ForASecretWithALongName_CutsTheNameOfTheNewPolicy() =>
        NewPolicyFor(ReadSecret with { Resource = Target.Secret($"arn:aws:secretsmanager:eu-west-1:{Account}:secret:{new string('n', 300)}") }).ShouldBe($"use-{new string('n', 124)}");

    [Fact]
    public void Find_ForAKey_NamesTheNewPolicyAfterTheKey() => NewPolicyFor(DecryptForSecret, None with { Resource = Delegated }).ShouldBe("use-1234abcd");

    [Theory]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("0.0.0.0/8", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("172.16.0.0/12", false)]
    [InlineData("172.31.255.0/24", false)]
    [InlineData("192.168.0.0/16", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("100.64.0.0/10", false)]
    [InlineData("100.127.0.0/16", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("fc00::/7", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::1", false)]
    [InlineData("9.255.0.0/16", true)]
    [InlineData("11.0.0.0/8", true)]
    [InlineData("126.0.0.1", true)]
    [InlineData("128.0.0.1", true)]
    [InlineData("172.15.0.0/16", true)]
    [InlineData("172.32.0.0/16", true)]
    [InlineData("192.167.0.0/16", true)]
    [InlineData("193.168.0.0/16", true)]
    [InlineData("169.253.0.0/16", true)]
    [InlineData("100.63.0.0/16", true)]
    [InlineData("100.128.0.0/16", true)]
    [InlineData("223.255.255.0/24", true)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("fbff::1", true)]
    public void Find_DeniedFromOtherAddresses_OffersPublicOnesOnly(string block, bool isPublic) =>
        FixFinder.Find(ReadSecret.Through("vpce-1"), Granting with { Resource = Layer(Deny(Read, To("*") + When($$$"""{"NotIpAddress":{"aws:SourceIp":"{{{block}}}"}}"""))) })
            .Fixes.Select(FixChecks.Describe).ShouldBe(isPublic ? [$"ComeFromAddress {block}", "ExceptFromDeny"] : ["ExceptFromDeny"], ignoreOrder: true);

    [Fact]
    public void Find_WithoutListOfEndpoints_LooksForOtherWays() =>
        FixFinder.Find(ReadSecret.Through(null), Granting with { Resource = Layer(Deny(Read, To("*") + When("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}"""))) }, default(ImmutableArray<EndpointFacts>))
            .Fixes.Select(FixChecks.Describe).ShouldBe(["ExceptFromDeny"]);

    [Fact]
    public void Find_OfManyEndpoints_OffersFiveAtMost()
    {
        ImmutableArray<EndpointFacts> endpoints = [.. Enumerable.Range(1, 8).Select(at => EndpointFacts.Through($"vpce-{at}", "vpc-1", Given.Nothing))];

        FixFinder.Find(ReadSecret.Through(null), Granting with { Resource = Layer(Deny(Read, To("*") + When("""{"Null":{"aws:SourceVpce":"true"}}"""))) }, endpoints).Fixes.Length.ShouldBe(5);
    }

    private static string? NewPolicyFor(AuthorizationRequest request, PolicyLayers? layers = null) =>
        FixFinder.Find(request, layers ?? None).Fixes.SelectMany(fix => fix.Edits).Single(edit => edit.Document.Place.Kind == LayerKind.Identity).Document.Name;

    private static string Told(FixSearch search) => string.Concat(
        search.Fixes.Select(fix => $"{FixChecks.Describe(fix)}\n{string.Concat(fix.Changes.Select(change => $"  {FixSentences.Of(change, CultureInfo.InvariantCulture)}\n"))}{string.Concat(fix.Edits.Select(Told))}"))
        + string.Concat(search.Because.Select(because => $"{because.Code}: {FixSentences.Of(because, CultureInfo.InvariantCulture)}\n"));

    private static string Told(DocumentEdit edit) =>
        $"  {edit.Document.Place.Kind} {edit.Document.Level} {edit.Document.Name}{(edit.Document.IsNew ? " (new)" : "")}{(edit.Document.IsShared ? " (shared)" : "")} [{edit.Region}]\n"
        + string.Concat(edit.After.Statements.Skip(edit.Before?.Document?.Statements.Length ?? 0).Concat(edit.Changes.OfType<DenyException>().Select(one => edit.After.Statements[one.Statement.Index]).Distinct())
            .Select(statement => $"    {OneLine(PolicyPrinter.Print(statement))}\n"));

    private static string OneLine(string json) => JsonNode.Parse(json)!.ToJsonString();
}
