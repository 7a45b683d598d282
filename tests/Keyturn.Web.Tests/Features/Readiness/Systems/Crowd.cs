using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Testing;

namespace Keyturn.Web.Tests.Features.Readiness.Systems;

/// <summary>Secrets with few or many consumers, perhaps with a rotation function.</summary>
internal static class Crowd
{
    private const string Function = "rotate-orders-database-of-the-whole-company";

    /// <summary>One web server, and everything as it should be.</summary>
    public static EstateSnapshot One => WholeEstate.Snapshot;

    /// <summary>A rotation function beside the web server; its group lets nothing out, neither to the endpoint nor to the database.</summary>
    public static EstateSnapshot WithFunction
    {
        get
        {
            var secret = WholeEstate.Secret with { RotationFunctionArn = $"arn:aws:lambda:{A.Region}:{A.AccountId}:function:{Function}" };
            return WholeEstate.With((NetworkEstate network) => network with
            {
                Functions = EstatePart<ImmutableDictionary<string, FunctionNetwork>>.Read(
                    ImmutableDictionary<string, FunctionNetwork>.Empty.Add(Function, new(Function, ["subnet-app"], ["sg-vpce"]) { RoleArn = WholeEstate.RoleArn }), A.Moment),
            }) with
            { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(secret.Arn, secret), A.Moment) };
        }
    }

    /// <summary>Web servers with long names, of which the last one is in a group that no rule speaks of.</summary>
    public static EstateSnapshot Many(int count) => WholeEstate.With((NetworkEstate network) => network with
    {
        Interfaces = network.Interfaces with
        {
            Value = network.Interfaces.Value!.AddRange(Numbers(count).Select(at => KeyValuePair.Create(
                $"eni-{at}", new NetworkInterface($"eni-{at}", "subnet-app", [Address.Parse($"10.0.1.{100 + at}")], [at == count ? "sg-other" : "sg-web"])))),
        },
        SecurityGroups = network.SecurityGroups with { Value = network.SecurityGroups.Value!.Add("sg-other", new("sg-other", "vpc-1", [])) },
        Instances = network.Instances with
        {
            Value = network.Instances.Value!.AddRange(Numbers(count).Select(at => KeyValuePair.Create(
                $"i-{at}", new Instance($"i-{at}", [$"eni-{at}"]) { Name = $"受注管理システム本番環境ウェブサーバー第{at}号機", ProfileArn = network.Instances.Value!["i-web"].ProfileArn }))),
        },
    });

    public static SecretReadiness Readiness(EstateSnapshot snapshot)
    {
        var feed = new EstateFeed();
        feed.Publish(snapshot);
        return new ReadinessBoard(feed).Of(SecretArn.Parse(WholeEstate.Secret.Arn)).ShouldNotBeNull();
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);
}
