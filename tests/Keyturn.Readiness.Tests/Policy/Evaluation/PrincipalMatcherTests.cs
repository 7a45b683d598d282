using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

public sealed class PrincipalMatcherTests
{
    private const string Federated = $"arn:aws:sts::{Account}:federated-user/bob";
    private const string S3 = "s3.amazonaws.com";

    private static readonly Caller Bob = Caller.FederatedUser(Federated, UserArn);
    private static readonly Caller Unnamed = Caller.RoleSession(RoleArn);

    [Theory]
    [InlineData(Account, true)]
    [InlineData(RootArn, true)]
    [InlineData($"arn:aws-cn:iam::{Account}:root", true)]
    [InlineData($"arn:aws:sts::{Account}:root", false)]
    [InlineData($"arn:aws:iam::{Account}:user/root", false)]
    [InlineData($"arn:aws:iam::{Other}:root", false)]
    [InlineData(Other, false)]
    [InlineData("root", false)]
    public void Match_Account_InItsTwoSpellings(string name, bool expected) =>
        PrincipalMatcher.Match([name], Session).ShouldBe(new PrincipalMatch(Answer.No, Answer.No, Answer.Of(expected)));

    [Fact]
    public void Match_Names_TellsInWhichCapacities()
    {
        PrincipalMatcher.Match([SessionArn, RoleArn, Account], Session).ShouldBe(new PrincipalMatch(Answer.Yes, Answer.Yes, Answer.Yes));
        PrincipalMatcher.Match([RoleArn], Session).ShouldBe(new PrincipalMatch(Answer.No, Answer.Yes, Answer.No));
        PrincipalMatcher.Match([UserArn], Caller.User(UserArn)).ShouldBe(new PrincipalMatch(Answer.Yes, Answer.No, Answer.No));
        PrincipalMatcher.Match([Federated], Bob).ShouldBe(new PrincipalMatch(Answer.Yes, Answer.No, Answer.No));
        PrincipalMatcher.Match([UserArn], Bob).ShouldBe(new PrincipalMatch(Answer.No, Answer.Yes, Answer.No));
        PrincipalMatcher.Match([UserArn], Caller.FederatedUser(Federated)).Any.ShouldBe(Answer.No);
        PrincipalMatcher.Match([SessionArn, RoleArn], Caller.Role(RoleArn)).ShouldBe(new PrincipalMatch(Answer.No, Answer.Yes, Answer.No));
    }

    [Theory]
    [InlineData(SessionArn, true)]
    [InlineData($"arn:aws:sts::{Account}:assumed-role/web/", true)]
    [InlineData($"arn:aws:sts::{Other}:assumed-role/web/i-1", false)]
    [InlineData($"arn:aws:iam::{Account}:assumed-role/web/i-1", false)]
    [InlineData($"arn:aws:sts::{Account}:assumed-role/web2/i-1", false)]
    [InlineData($"arn:aws:sts::{Account}:assumed-role/app/web/i-1", false)]
    [InlineData($"arn:aws:sts::{Account}:assumed-role/Web/i-1", false)]
    [InlineData($"arn:aws:sts::{Account}:federated-user/web/i-1", false)]
    [InlineData($"arn:aws:sts::{Account}:assumed-role/web/*", false)]
    public void Match_SessionOfUnknownName_MayBeAnyOfItsRole(string name, bool isPossible) =>
        PrincipalMatcher.Match([name], Unnamed).Direct.ShouldBe(isPossible ? Answer.Unknown(UnknownCode.SessionNameUnknown, name) : Answer.No);

    [Theory]
    [InlineData(S3, true)]
    [InlineData("S3.amazonaws.com", false)]
    [InlineData("lambda.amazonaws.com", false)]
    public void Match_Service_IsNamedByItsPrincipal(string service, bool expected)
    {
        var set = new PrincipalSet(false) { Service = [service], Aws = [Account] };

        PrincipalMatcher.Match(set, Caller.OfService(S3)).ShouldBe(new PrincipalMatch(Answer.Of(expected), Answer.No, Answer.No));
        PrincipalMatcher.Match(set, Session).ShouldBe(new PrincipalMatch(Answer.No, Answer.No, Answer.Yes));
    }

    [Fact]
    public void Match_Everyone_IsADirectGrantInEitherSpelling()
    {
        var everyone = new PrincipalMatch(Answer.Yes, Answer.No, Answer.No);

        PrincipalMatcher.Match(new PrincipalSet(false) { Everyone = true }, Session).ShouldBe(everyone);
        PrincipalMatcher.Match(new PrincipalSet(false) { Aws = [RoleArn, "*"] }, Caller.OfService(S3)).ShouldBe(everyone);
    }

    [Fact]
    public void Evaluate_NotPrincipalWithAService_SparesThatServiceAlone()
    {
        var layers = PolicyLayers.None with
        {
            Boundary = Layer(Allow()),
            Resource = Layer(
                Allow(rest: ""","Principal":{"Service":["s3.amazonaws.com","lambda.amazonaws.com"]}"""),
                Deny(rest: ""","NotPrincipal":{"Service":"s3.amazonaws.com"}""")),
        };

        (ReadSecret with { Caller = Caller.OfService(S3) }).Verdict(layers).ShouldBe(Verdict.Allowed);
        (ReadSecret with { Caller = Caller.OfService("lambda.amazonaws.com") }).Verdict(layers).ShouldBe(Verdict.ExplicitlyDenied);
    }

    [Theory]
    [InlineData(true, true, true, false)]
    [InlineData(false, true, true, true)]
    [InlineData(true, false, true, true)]
    [InlineData(true, true, false, true)]
    public void Evaluate_NotPrincipalWithAFederatedUser_NeedsSessionUserAndAccount(bool session, bool user, bool account, bool isOpen)
    {
        string[] names = [.. new[] { (Federated, session), (UserArn, user), (Account, account) }.Where(pair => pair.Item2).Select(pair => $"\"{pair.Item1}\"")];
        var layers = PolicyLayers.None with { Resource = Layer(Deny(rest: $$""","NotPrincipal":{"AWS":[{{string.Join(',', names)}}]}""")) };

        var decision = PolicyEvaluator.Evaluate(ReadSecret with { Caller = Bob }, layers);

        decision.Verdict.ShouldBe(isOpen ? Verdict.Denied : Verdict.ImplicitlyDenied);
        decision.Questions.ShouldBe(isOpen ? [new Question(UnknownCode.NotPrincipalPartial, Federated)] : []);
    }

    [Fact]
    public void Evaluate_NotPrincipalUnderABoundaryThatWasNotRead_AsksForIt()
    {
        var layers = PolicyLayers.None with { Boundary = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied"), Resource = Layer(Deny(rest: ""","NotPrincipal":"*" """)) };

        PolicyEvaluator.Evaluate(ReadSecret, layers).Find(new(LayerKind.Resource)).ShouldNotBeNull().Denies
            .ShouldBe(Answer.Unknown(new Question(UnknownCode.LayerNotRead, "AccessDenied", new LayerId(LayerKind.Boundary))));
    }

    [Fact]
    public void Evaluate_NotPrincipalWithTheRootUsersAccount_SparesIt()
    {
        var layers = PolicyLayers.None with { Resource = Layer(Deny(rest: $$""","NotPrincipal":{"AWS":"{{Account}}"}""")) };

        (ReadSecret with { Caller = Caller.Root(Account) }).Verdict(layers).ShouldBe(Verdict.Unknown);
        (ReadSecret with { Caller = Caller.Root(Other) }).Verdict(layers).ShouldBe(Verdict.ExplicitlyDenied);
    }
}
