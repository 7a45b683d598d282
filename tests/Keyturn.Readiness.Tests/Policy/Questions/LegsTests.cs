using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Questions.Known;

namespace Keyturn.Readiness.Tests.Policy.Questions;

public sealed class LegsTests
{
    private static readonly string[] Network = ["aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:VpcSourceIp"];

    [Fact]
    public void RequestOn_AKey_SaysWhatSecretsManagerSays()
    {
        var consumer = Consumer(Role) with
        {
            Path = EndpointFacts.Through("vpce-1", "vpc-1", Nothing), Context = RequestContext.Empty.With("secretsmanager:VersionStage", "AWSCURRENT").With("aws:SourceIdentity", "ann").With("kms:ViaService", "x"),
        };

        var request = Legs.RequestOn(Identity.Of(consumer, Role), "kms:Decrypt", Key(NewKey) with { Tags = Map(("a", "b")) }, Secret, "v2");

        request.Resource.ShouldBe(Target.KmsKey(Key(NewKey).Arn) with { Tags = request.Resource.Tags });
        request.Resource.Tags.ShouldNotBeNull()["a"].ShouldBe("b");
        Value(request, "kms:ViaService").ShouldBe("secretsmanager.eu-west-1.amazonaws.com");
        Value(request, "aws:ViaAWSService").ShouldBe("true");
        Value(request, "kms:EncryptionContext:SecretARN").ShouldBe(SecretArn);
        Value(request, "kms:EncryptionContext:SecretVersionId").ShouldBe("v2");
        Value(request, "kms:EncryptionContextKeys").ShouldBe("SecretARN SecretVersionId");
        Value(request, "aws:SourceIdentity").ShouldBe("ann");
        request.Context.Find("secretsmanager:VersionStage").ShouldBeNull();
        Network.ShouldAllBe(key => request.Context.Find(key) is ContextValue.AnyValue);
    }

    /// <summary>A call to KMS has no condition keys of Secrets Manager, whatever the consumer says of its own call.</summary>
    [Theory]
    [InlineData("StringEquals", true)]
    [InlineData("StringNotEquals", false)]
    public void OnKey_ConditionOnAKeyOfSecretsManager_FindsItAbsent(string comparison, bool passes)
    {
        var consumer = Consumer(Role) with { Context = RequestContext.Empty.With("SecretsManager:VersionStage", "AWSCURRENT").With("secretsmanager:VersionId", "v2") };
        foreach (var key in new[] { "secretsmanager:VersionStage", "secretsmanager:VersionId", "secretsmanager:SecretId", "secretsmanager:ResourceTag/team" })
        {
            var guarded = Key(NewKey) with { Policy = Layer(Allow("kms:*", To(RootArn)), Deny("kms:Decrypt", To("*") + When($$$"""{"{{{comparison}}}":{"{{{key}}}":["AWSCURRENT","v2"]}}"""))) };

            var leg = Legs.OnKey(Identity.Of(consumer, Role), "kms:Decrypt", NewKey, Secret, "v2", Keys().SetItem(NewKey, guarded)).First();

            leg.Answer.ShouldBe(Answer.Of(passes), key);
        }
    }

    [Fact]
    public void RequestOn_ASecret_TakesTheWayAndIsDirect()
    {
        var who = Identity.Of(Consumer(Role) with { Path = EndpointFacts.Through("vpce-1", "vpc-1", Nothing) }, Role);

        var request = Legs.RequestOn(who, Read, Secret with { Tags = Map(("a", "b")) });

        request.Resource.Tags.ShouldNotBeNull()["a"].ShouldBe("b");
        Value(request, "aws:SourceVpce").ShouldBe("vpce-1");
        Value(request, "aws:SourceVpc").ShouldBe("vpc-1");
        request.Context.Find("aws:SourceIp").ShouldBe(ContextValue.Absent);
        request.Context.Find("aws:VpcSourceIp").ShouldBeNull();
        Value(request, "aws:ViaAWSService").ShouldBe("false");
    }

    [Fact]
    public void LayersOf_ASecretAndAKey_AreThoseOfTheResource()
    {
        var endpoint = Layer(Allow("s3:*", To("*")));
        var who = Identity.Of(Consumer(Role) with { Path = EndpointFacts.Through("vpce-1", "vpc-1", endpoint) }, Role with { InManagementAccount = Truth.No });
        var key = Key(NewKey) with { Grants = GrantList.NotRead("x"), InManagementAccount = Truth.Yes, Rcps = [endpoint] };

        var onSecret = Legs.LayersOf(who, Secret with { Rcps = [endpoint], InManagementAccount = Truth.Yes });
        onSecret.Endpoint.ShouldBe(endpoint);
        onSecret.Rcps.ShouldBe([endpoint]);
        onSecret.Grants.ShouldBe(GrantList.None);
        onSecret.ResourceInManagementAccount.ShouldBe(Truth.Yes);
        onSecret.CallerInManagementAccount.ShouldBe(Truth.No);

        var onKey = Legs.LayersOf(who, key);
        onKey.Endpoint.ShouldBe(Nothing);
        onKey.Resource.ShouldBe(key.Policy);
        onKey.Grants.ShouldBe(key.Grants);
        onKey.Key.ShouldBe(KeyFacts.Working);
        onKey.Rcps.ShouldBe([endpoint]);
        onKey.ResourceInManagementAccount.ShouldBe(Truth.Yes);
    }

    [Fact]
    public void OnNothing_ThroughAnEndpoint_StaysUnderItsPolicy()
    {
        var who = Identity.Of(Consumer(Role) with { Path = EndpointFacts.Through("vpce-1", "vpc-1", Layer(Allow("s3:*", To("*")))) }, Role);

        var leg = Legs.OnNothing(who, "secretsmanager:GetRandomPassword");

        leg.Answer.ShouldBe(Answer.No);
        leg.Subject.ShouldBe("secretsmanager:GetRandomPassword");
        Value(leg.Decision.ShouldNotBeNull().Decision.Request, "aws:ViaAWSService").ShouldBe("false");
        Value(leg.Decision.Decision.Request, "aws:SourceVpce").ShouldBe("vpce-1");
        leg.Layers.ShouldNotBeNull().Resource.ShouldBe(Nothing);
    }

    [Fact]
    public void AddTo_AWayThatIsDeclaredOtherwise_LeavesWhatWasDeclared()
    {
        var declared = Network.Aggregate(RequestContext.Empty, (context, key) => context.With(key, "declared"));

        foreach (var path in new[] { EndpointFacts.NotKnown, EndpointFacts.Free, EndpointFacts.None, EndpointFacts.Through("vpce-1", "vpc-1", Nothing) })
        {
            path.AddTo(declared).Values.ShouldBe(declared.Values, ignoreOrder: true);
        }
    }

    [Fact]
    public void AddTo_TheWays_DecideTheKeysOfTheNetwork()
    {
        string Told(EndpointFacts path) => string.Join(' ', Network.Select(key => path.AddTo(RequestContext.Empty).Find(key) switch
        {
            null => "–",
            ContextValue.AbsentValue => "absent",
            ContextValue.AnyValue => "any",
            ContextValue.KnownValue known => known.Values[0],
            _ => "?",
        }));

        Told(EndpointFacts.NotKnown).ShouldBe("– – – –");
        Told(EndpointFacts.Free).ShouldBe("– – – –");
        Told(EndpointFacts.None).ShouldBe("– absent absent absent");
        Told(EndpointFacts.Through("vpce-1", "vpc-1", Nothing)).ShouldBe("absent vpc-1 vpce-1 –");
        Told(EndpointFacts.Through("vpce-1", null, Nothing)).ShouldBe("absent any vpce-1 –");
    }

    [Fact]
    public void Facts_ThatAreNotGiven_CountAsNotRead()
    {
        string[] reasons =
        [
            Reason(new RoleFacts(RoleArn).Identity), Reason(new RoleFacts(RoleArn).Boundary), Reason(new RoleFacts(RoleArn).Scps.Single()), Reason(new SecretFacts(SecretArn).Policy), Reason(new SecretFacts(SecretArn).Rcps.Single()),
            Reason(new EncryptionKeyFacts(KeyArn, KeyFacts.Working).Policy), Reason(new EncryptionKeyFacts(KeyArn, KeyFacts.Working).Rcps.Single()), Reason(new FunctionFacts("f").Policy),
            new EncryptionKeyFacts(KeyArn, KeyFacts.Working).Grants.NotReadReason ?? "",
        ];

        reasons.ShouldAllBe(reason => reason == "NotGiven");
        Reason(EndpointFacts.NotKnown.Policy).ShouldBe("PathNotKnown");
        new ConsumerFacts(ConsumerKind.Ec2, "c").Path.ShouldBe(EndpointFacts.NotKnown);
        new FunctionFacts("f").Path.ShouldBe(EndpointFacts.NotKnown);
        Truth[] places = [new RoleFacts(RoleArn).InManagementAccount, new SecretFacts(SecretArn).InManagementAccount, new EncryptionKeyFacts(KeyArn, KeyFacts.Working).InManagementAccount];
        places.ShouldAllBe(truth => truth == Truth.Unknown);
    }

    [Theory]
    [InlineData(ConsumerKind.EksPod, "SessionPolicyNotKnown")]
    [InlineData(ConsumerKind.Other, "SessionPolicyNotKnown")]
    [InlineData(ConsumerKind.Lambda, "")]
    public void Of_AConsumer_KnowsSessionPolicyAndTagsOfPlainSessionsOnly(ConsumerKind kind, string reason)
    {
        var who = Identity.Of(Consumer(Role) with { Kind = kind, SessionArn = SessionArn }, Role with { Tags = Map(("a", "b")) });

        Reason(who.Side.Session).ShouldBe(reason);
        (who.Caller.Tags is null).ShouldBe(reason.Length > 0);
        who.Caller.SessionArn.ShouldBe(SessionArn);
        Identity.Of(Consumer(Role) with { Kind = kind, Session = Layer(Allow()) }, Role).Side.Session.ShouldBeOfType<Layer.ReadLayer>();
    }

    [Fact]
    public void Of_AFunction_HasAPlainSession()
    {
        var who = Identity.Of(new FunctionFacts("f") { SessionArn = SessionArn, Path = EndpointFacts.None }, Role with { Tags = Map(("a", "b")), Scps = [Nothing], InManagementAccount = Truth.Yes });

        who.Side.Session.ShouldBe(Nothing);
        who.Caller.Tags.ShouldNotBeNull()["a"].ShouldBe("b");
        who.Caller.SessionArn.ShouldBe(SessionArn);
        who.Path.ShouldBe(EndpointFacts.None);
        who.Side.Scps.ShouldBe([Nothing]);
        who.Side.CallerInManagementAccount.ShouldBe(Truth.Yes);
    }

    [Fact]
    public void OfRole_AnyoneWhoHoldsIt_ChoosesTheWay()
    {
        var consumer = ConsumerFacts.OfRole(Role);

        (consumer.Kind, consumer.Name, consumer.Role, consumer.Path).ShouldBe((ConsumerKind.RoleHolder, RoleArn, Role, EndpointFacts.Free));
    }

    [Fact]
    public void Permission_ThatIsUnknown_AsksEveryQuestion() =>
        Legs.Permission(ReadSecret, PolicyLayers.None with { Identity = Layer(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"},"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}"""))) })
            .Answer.Questions.Select(question => question.Subject).ShouldBe(["aws:SourceIp", "aws:SourceVpce"], ignoreOrder: true);

    [Fact]
    public void Ask_AboutVersions_TakesThoseWithALabelThatIsRead()
    {
        IEnumerable<string> Subjects(ConsumerFacts consumer) => ConsumerReadsSecret.Ask(consumer, Secret with { Versions = [new("v3", ["AWSPENDING", "AWSCURRENT"], [NewKey]), new("v1", ["AWSPREVIOUS"], [OldKey])] }, Keys()).Legs.Select(leg => leg.Subject);

        Subjects(Consumer(Role) with { Stages = ["AWSCURRENT"] }).ShouldBe([Read, "kms:Decrypt", Key(NewKey).Arn]);
        Subjects(Consumer(Role) with { Stages = ["AWSPREVIOUS"] }).ShouldBe([Read, "kms:Decrypt", Key(OldKey).Arn]);
        Subjects(Consumer(Role) with { Stages = [] }).ShouldBe([Read]);
    }

    [Fact]
    public void Ask_AboutRotation_GoesThroughEverythingItTakes()
    {
        var function = new FunctionFacts($"arn:aws:lambda:eu-west-1:{Account}:function:rotate") { Role = Role, Policy = Nothing, Path = EndpointFacts.None };
        var superuser = Secret with { Arn = $"{SecretArn}2" };

        var legs = FunctionRotatesSecret.Ask(function, Secret, superuser, Keys()).Legs;

        legs.Select(leg => leg.Subject).ShouldBe(
        [
            "secretsmanager:DescribeSecret", Read, "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage", "secretsmanager:GetRandomPassword",
            "kms:Decrypt", Key(NewKey).Arn, "kms:Decrypt", Key(OldKey).Arn, "kms:GenerateDataKey", Key(NewKey).Arn, "kms:Decrypt", Key(NewKey).Arn,
            Read, "kms:Decrypt", Key(NewKey).Arn, "lambda:InvokeFunction",
        ]);
        legs.Single(leg => leg.Subject == "lambda:InvokeFunction").Layers.ShouldNotBeNull().Scps.ShouldBeEmpty();
        FunctionRotatesSecret.Ask(function with { Role = null }, Secret, null, Keys()).Legs.Select(leg => leg.Subject).ShouldBe(["Role", "lambda:InvokeFunction"]);
        ConsumerReadsSecret.Ask(new(ConsumerKind.Lambda, "f"), Secret, Keys()).Legs.ShouldHaveSingleItem().Kind.ShouldBe(LegKind.FactMissing);
    }

    [Fact]
    public void Members_WithoutAnArgument_SaySo()
    {
        Action[] calls =
        [
            () => ConsumerReadsSecret.Ask(null!, Secret, Keys()), () => ConsumerReadsSecret.Ask(Consumer(Role), null!, Keys()),
            () => FunctionRotatesSecret.Ask(null!, Secret, null, Keys()), () => FunctionRotatesSecret.Ask(new("f"), null!, null, Keys()),
        ];

        foreach (var call in calls)
        {
            Should.Throw<ArgumentNullException>(call);
        }
    }

    private static string Reason(Layer layer) => layer is Layer.NotReadLayer unread ? unread.Reason : "";

    private static string Value(AuthorizationRequest request, string key) => request.Context.Find(key) is ContextValue.KnownValue known ? string.Join(' ', known.Values) : "";
}
