using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Questions.Known;

namespace Keyturn.Readiness.Tests.Policy.Questions;

public sealed class ConsumerReadsSecretTests
{
    [Theory]
    [InlineData(true, UnknownCode.NoRole, "web")]
    [InlineData(false, UnknownCode.FactNotRead, "Role")]
    public void Ask_NoRole_AsksForKeysOnlyWhereItIsKnownThatThereIsNone(bool none, UnknownCode code, string subject)
    {
        var question = ConsumerReadsSecret.Ask(Consumer(Role) with { Role = null, HasNoRole = none }, Secret, Keys()).Answer.Questions.ShouldHaveSingleItem();

        (question.Code, question.Subject).ShouldBe((code, subject));
    }

    [Fact]
    public void Ask_EverythingGranted_ChecksSecretAndTheKeyOfEachStagedVersion()
    {
        var answer = ConsumerReadsSecret.Ask(Consumer(Role) with { Describes = true }, Secret, Keys());

        answer.Answer.ShouldBe(Answer.Yes);
        answer.Legs.Select(leg => leg.Subject).ShouldBe(
            [Read, "secretsmanager:DescribeSecret", "kms:Decrypt", Key(NewKey).Arn, "kms:Decrypt", Key(OldKey).Arn]);
    }

    [Fact]
    public void Ask_OldVersionUnderAKeyThatIsDisabled_IsNoUnlessItIsNotRead()
    {
        var keys = Keys(Key(OldKey) with { Facts = KeyFacts.Working with { State = "Disabled" } });

        ConsumerReadsSecret.Ask(Consumer(Role), Secret, keys).Answer.ShouldBe(Answer.No);
        ConsumerReadsSecret.Ask(Consumer(Role) with { Stages = ["AWSCURRENT"] }, Secret, keys).Answer.ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Ask_ADenyOfTheOrganizationAndNotKnownWhetherItReachesTheAccount_IsUnknown()
    {
        var denied = Role with { Scps = [Layer(Deny())] };

        denied.InManagementAccount.ShouldBe(Truth.Unknown);
        ConsumerReadsSecret.Ask(Consumer(denied), Secret, Keys()).Answer.IsUnknown.ShouldBeTrue();
        ConsumerReadsSecret.Ask(Consumer(denied with { InManagementAccount = Truth.No }), Secret, Keys()).Answer.ShouldBe(Answer.No);
        ConsumerReadsSecret.Ask(Consumer(denied with { InManagementAccount = Truth.Yes }), Secret, Keys()).Answer.ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Ask_EcsTaskDefinition_ReadsWithTheExecutionRole()
    {
        var consumer = Consumer(Powerless) with { ExecutionRole = Role };

        ConsumerReadsSecret.Ask(consumer with { Kind = ConsumerKind.EcsTaskDefinition }, Secret, Keys()).Answer.ShouldBe(Answer.Yes);
        ConsumerReadsSecret.Ask(consumer with { Kind = ConsumerKind.EcsApplication }, Secret, Keys()).Answer.ShouldBe(Answer.No);
    }

    [Fact]
    public void Ask_KeyPolicyBoundToTheSecret_SeesTheContextThatSecretsManagerSends()
    {
        EncryptionKeyFacts Bound(string condition) =>
            Key(NewKey) with { Policy = Layer(Allow("kms:Decrypt", To(RoleArn) + When(condition))) };
        var consumer = Consumer(Role) with { Stages = ["AWSCURRENT"] };
        Answer Ask(string condition) => ConsumerReadsSecret.Ask(consumer, Secret, Keys(Bound(condition))).Answer;

        Ask($$"""{"StringEquals":{"kms:EncryptionContext:SecretARN":"{{SecretArn}}","kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"} }""").ShouldBe(Answer.Yes);
        Ask("""{"StringEquals":{"kms:EncryptionContext:SecretVersionId":"v2"}}""").ShouldBe(Answer.Yes);
        Ask("""{"StringEquals":{"kms:EncryptionContext:SecretVersionId":"v1"}}""").ShouldBe(Answer.No);
        Ask("""{"ForAllValues:StringEquals":{"kms:EncryptionContextKeys":["SecretARN"]}}""").ShouldBe(Answer.No);
        Ask("""{"StringEquals":{"kms:CallerAccount":"111122223333"}}""").ShouldBe(Answer.Yes);
        Ask("""{"Null":{"kms:EncryptionContext:Other":"true"}}""").ShouldBe(Answer.Yes);
        Ask("""{"Bool":{"aws:ViaAWSService":"true"}}""").ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Ask_NetworkConditionOnTheKey_IsUnknownWhateverThePath()
    {
        var consumer = Consumer(Role) with { Stages = ["AWSCURRENT"], Path = EndpointFacts.Through("vpce-1", "vpc-1", Nothing) };
        var key = Key(NewKey) with { Policy = Layer(Allow(rest: To("*")), Deny(rest: To("*") + When("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}"""))) };

        var answer = ConsumerReadsSecret.Ask(consumer, Secret, Keys(key));

        answer.Answer.ShouldBe(Answer.Unknown(UnknownCode.KeyUnknown, "aws:SourceVpce"));
    }

    [Fact]
    public void Ask_Path_DecidesTheNetworkKeysOfTheSecretsLeg()
    {
        var secret = Secret with { Policy = Layer(Deny(rest: To("*") + When("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}"""))) };
        Answer Ask(EndpointFacts path) => ConsumerReadsSecret.Ask(Consumer(Role) with { Path = path }, secret, Keys()).Answer;

        Ask(EndpointFacts.Through("vpce-1", null, Nothing)).ShouldBe(Answer.Yes);
        Ask(EndpointFacts.Through("vpce-2", "vpc-1", Nothing)).ShouldBe(Answer.No);
        Ask(EndpointFacts.None).ShouldBe(Answer.No);
        Ask(EndpointFacts.NotKnown).Truth.ShouldBe(Truth.Unknown);
        Ask(EndpointFacts.Through("vpce-1", "vpc-1", Layer(Allow("s3:*", To("*"))))).ShouldBe(Answer.No);
    }

    [Fact]
    public void Ask_SourceIpBehindAnEndpoint_IsAbsent()
    {
        var secret = Secret with { Policy = Layer(Deny(rest: To("*") + When("""{"NotIpAddress":{"aws:SourceIp":"10.0.0.0/8"}}"""))) };

        ConsumerReadsSecret.Ask(Consumer(Role) with { Path = EndpointFacts.Through("vpce-1", "vpc-1", Nothing) }, secret, Keys()).Answer.ShouldBe(Answer.No);
        ConsumerReadsSecret.Ask(Consumer(Role), secret, Keys()).Answer.Truth.ShouldBe(Truth.Unknown);
        ConsumerReadsSecret.Ask(Consumer(Role) with { Context = RequestContext.Empty.With("aws:SourceIp", "10.1.2.3") }, secret, Keys()).Answer.ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Ask_FactsNotRead_AreUnknown()
    {
        ConsumerReadsSecret.Ask(Consumer(Role), Secret with { Versions = null }, Keys()).Answer.Truth.ShouldBe(Truth.Unknown);
        ConsumerReadsSecret.Ask(Consumer(Role), Secret, Keys().Remove(OldKey)).Answer.ShouldBe(Answer.Unknown(UnknownCode.FactNotRead, OldKey));
        ConsumerReadsSecret.Ask(new(ConsumerKind.EcsTaskDefinition, "task") { Role = Role }, Secret, Keys()).Answer.Truth.ShouldBe(Truth.Unknown);
    }

    [Theory]
    [InlineData(ConsumerKind.Ec2, Truth.Yes)]
    [InlineData(ConsumerKind.Lambda, Truth.Yes)]
    [InlineData(ConsumerKind.EcsApplication, Truth.Yes)]
    [InlineData(ConsumerKind.EksPod, Truth.Unknown)]
    [InlineData(ConsumerKind.Other, Truth.Unknown)]
    public void Ask_SessionPolicyAndTags_AreKnownForSomeKinds(ConsumerKind kind, Truth expected)
    {
        ConsumerReadsSecret.Ask(Consumer(Role) with { Kind = kind }, Secret, Keys()).Answer.Truth.ShouldBe(expected);
        var tagged = Role with { Tags = Map(("team", "a")), Identity = Layer(Allow(rest: When("""{"StringEquals":{"aws:PrincipalTag/Team":"a"}}"""))) };
        ConsumerReadsSecret.Ask(Consumer(tagged) with { Kind = kind, Session = Nothing }, Secret, Keys()).Answer.Truth.ShouldBe(expected);
    }

    [Fact]
    public void Ask_SecretOfAnotherAccountUnderTheAwsManagedKey_IsNo()
    {
        var secret = Secret with { Policy = Layer(Allow(rest: To(RoleArn))), Versions = [new("v1", ["AWSCURRENT"], [SecretFacts.DefaultKey])] };
        var managed = new EncryptionKeyFacts(KeyArn, KeyFacts.AwsManaged) { Grants = GrantList.None, Rcps = [] };
        var keys = Keys().Add(SecretFacts.DefaultKey, managed);

        ConsumerReadsSecret.Ask(Consumer(Role), secret, keys).Answer.ShouldBe(Answer.Yes);
        ConsumerReadsSecret.Ask(Consumer(Role), secret with { Arn = OtherSecretArn }, keys.SetItem(SecretFacts.DefaultKey, managed with { Arn = OtherKeyArn }))
            .Answer.ShouldBe(Answer.No);
    }

    [Fact]
    public void WhoAndWhat_CanRead_ListUnknownsApart()
    {
        var unread = Role with { Arn = RoleArn + "2", Identity = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied") };

        var who = WhoCanRead.Ask(Secret, [Role, Powerless with { Arn = RoleArn + "3" }, unread], Keys());
        who.Certain.ShouldBe([Role]);
        who.Unknown.Select(pair => pair.Item).ShouldBe([unread]);

        var closed = Secret with { Arn = SecretArn + "2", Policy = Layer(Deny(rest: To("*"))) };
        WhatCanRead.Ask(Role, [Secret, closed], Keys()).Certain.ShouldBe([Secret]);
    }
}
