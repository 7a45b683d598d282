using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Search;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Testing;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Search;

public sealed class NeighboursTests
{
    private static readonly AuthorizationRequest Invoke = new(
        Caller.OfService("secretsmanager.amazonaws.com"), "lambda:InvokeFunction", Target.Function($"arn:aws:lambda:eu-west-1:{Account}:function:rotate"), RequestContext.Empty.With("aws:SourceAccount", Account));

    /// <summary>What every fix is held against, over a policy that grants everybody everything and over none.</summary>
    [Fact]
    public async Task Of_EveryKindOfRequest_AreAsApproved()
    {
        AuthorizationRequest[] requests =
        [
            ReadSecret, ReadOther with { Caller = Caller.User(UserArn) }, ReadSecret with { Caller = Caller.FederatedUser($"arn:aws-cn:sts::{Account}:federated-user/bob") }, DecryptForSecret, DecryptKey, Invoke,
            ReadSecret with { Action = "secretsmanager:GetRandomPassword", Resource = Target.Any },
        ];
        var text = string.Join('\n', requests.Select(request =>
            $"==== {request.Caller.Name} {request.Action} {request.Resource.Arn}\n{string.Join('\n', Of(request, Granting with { Boundary = Layer(Allow("s3:*")), Scps = [Layer(Deny("s3:*"))] }).Zip(Of(request, Open)).Select(pair => $"{Told(pair.First)}, {pair.Second.Verdict}"))}\n"));

        (await ApprovedFile.DifferenceAsync(text, $"{nameof(NeighboursTests)}.{nameof(Of_EveryKindOfRequest_AreAsApproved)}")).ShouldBeNull();
    }

    [Fact]
    public void Of_RequestsThatAreWantedThemselves_LeavesThemOut()
    {
        FixLeg[] wanted = [new(ReadSecret, None), new(ReadSecret with { Action = "secretsmanager:DESCRIBESECRET" }, None)];

        Neighbours.Of([.. wanted]).Where(one => one.Request.Caller == Session && one.Request.Resource.Arn == SecretArn).Select(one => one.Request.Action)
            .ShouldNotContain(action => string.Equals(action, Read, StringComparison.OrdinalIgnoreCase) || string.Equals(action, "secretsmanager:DescribeSecret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Of_TheSameRequestTwice_AsksOnce() =>
        Neighbours.Of([new(ReadSecret, None), new(ReadSecret, Granting)]).Count().ShouldBe(Neighbours.Of([new(ReadSecret, None)]).Count());

    private static PolicyLayers Open => None with { Resource = Layer(Allow(rest: To("*"))), Scps = [Layer(Allow())] };

    private static IEnumerable<FixLeg> Of(AuthorizationRequest request, PolicyLayers layers) => Neighbours.Of([new(request, layers)]);

    private static string Told(FixLeg leg) =>
        $"{leg.Request.Caller.Name} {leg.Request.Action} {leg.Request.Resource.Arn} {string.Join(' ', StatedContext.SecretArn(leg.Request), StatedContext.Single(leg.Request, StatedContext.SourceAccountKey), StatedContext.Single(leg.Request, StatedContext.ViaServiceKey))}: {leg.Verdict}";
}
