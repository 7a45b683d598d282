using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;
using static Keyturn.Readiness.Tests.Policy.Questions.Known;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class QuestionFixTests
{
    private static readonly ImmutableDictionary<string, EncryptionKeyFacts> Closed = Keys(Key(NewKey) with { Policy = Administered }, Key(OldKey) with { Policy = Administered });

    private static FunctionFacts Function { get; } = new($"arn:aws:lambda:eu-west-1:{Account}:function:rotate")
    {
        Role = Powerless, Policy = Given.Nothing, SessionArn = $"arn:aws:sts::{Account}:assumed-role/web/rotate", Path = EndpointFacts.None,
    };

    [Fact]
    public void Find_ConsumerWithoutPermissions_NeedsOneDocumentAtTheLeast()
    {
        var answer = ConsumerReadsSecret.Ask(Consumer(Powerless), Secret, Keys());

        var search = Find(answer);

        var identity = search.Fixes[0].Edits.ShouldHaveSingleItem();
        identity.Document.ShouldBe(new PolicyReference(new(LayerKind.Identity, RoleArn, Account), "use-prod-db-AbCdEf", true));
        identity.After.Statements.SelectMany(statement => statement.Actions.Values).ShouldBe([Read, "kms:Decrypt", "kms:Decrypt"]);
        ConsumerReadsSecret.Ask(Consumer(Powerless with { Identity = Layers(identity) }), Secret, Keys()).Answer.ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Find_ConsumerOfKeysThatDoNotDelegate_ChangesEachKeyPolicy()
    {
        var answer = ConsumerReadsSecret.Ask(Consumer(Powerless) with { Describes = true }, Secret, Closed);

        var search = Find(answer);

        search.Fixes.Select(fix => fix.Edits.Length).ShouldBe([3, 3]);
        search.Fixes.Select(FixChecks.Describe).ShouldBe(
            ["AllowInIdentityPolicy + AllowInIdentityPolicy + AllowInKeyPolicy + AllowInKeyPolicy", "AllowInKeyPolicy + AllowInKeyPolicy + AllowInSecretPolicy + AllowInSecretPolicy"], ignoreOrder: true);
        var keys = search.Fixes[0].Edits.Where(edit => edit.Document.Place.Kind == LayerKind.Key)
            .Aggregate(Closed, (all, edit) => all.SetItem(Name(edit), all[Name(edit)] with { Policy = Layers(edit) }));
        ConsumerReadsSecret.Ask(Consumer(Role) with { Describes = true }, Secret, keys).Answer.ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Find_ConsumerInAnotherAccount_ChangesAllThreeDocuments()
    {
        var secret = Secret with { Arn = OtherSecretArn, Versions = [new("v2", ["AWSCURRENT"], [NewKey])] };
        var key = Key(NewKey) with { Arn = OtherKeyArn, Policy = Layer(Allow("kms:*", To($"arn:aws:iam::{Other}:root"))) };
        var keys = Keys().SetItem(NewKey, key);

        var fix = Find(ConsumerReadsSecret.Ask(Consumer(Powerless), secret, keys)).Fixes.ShouldHaveSingleItem();

        fix.Edits.Select(edit => (edit.Document.Place.Kind, edit.Document.Place.Account)).ShouldBe([(LayerKind.Identity, Account), (LayerKind.Resource, Other), (LayerKind.Key, Other)], ignoreOrder: true);
        fix.Accounts.ShouldBe([Account, Other], ignoreOrder: true);
        Layer Of(LayerKind kind) => Layers(fix.Edits.Single(edit => edit.Document.Place.Kind == kind));
        ConsumerReadsSecret.Ask(Consumer(Powerless with { Identity = Of(LayerKind.Identity) }), secret with { Policy = Of(LayerKind.Resource) }, keys.SetItem(NewKey, key with { Policy = Of(LayerKind.Key) }))
            .Answer.ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Find_SecretOfAnotherAccountUnderTheAwsManagedKey_NeedsAKeyFirst()
    {
        var secret = Secret with { Arn = OtherSecretArn, Versions = [new("v2", ["AWSCURRENT"], [SecretFacts.DefaultKey])] };
        var keys = Keys().Add(SecretFacts.DefaultKey, new(OtherKeyArn, KeyFacts.AwsManaged) { Grants = GrantList.None, Rcps = [] });

        var search = Find(ConsumerReadsSecret.Ask(Consumer(Role), secret, keys));

        search.Fixes.ShouldBeEmpty();
        search.Because.ShouldBe([new NoFix(NoFixCode.CustomerManagedKeyNeeded, OtherKeyArn)]);
    }

    [Fact]
    public void Find_KeyThatIsDisabled_IsBeyondPolicies()
    {
        var keys = Keys(Key(OldKey) with { Facts = KeyFacts.Working with { State = "Disabled" } });

        var search = Find(ConsumerReadsSecret.Ask(Consumer(Powerless), Secret, keys));

        search.Fixes.ShouldBeEmpty();
        search.Because.ShouldBe([new NoFix(NoFixCode.KeyNotUsable, Key(OldKey).Arn)]);
    }

    [Fact]
    public void Find_KeyInAStateThatIsNotKnown_HangsOnIt()
    {
        var keys = Keys(Key(OldKey) with { Facts = KeyFacts.Working with { State = "Odd" } });

        var because = Find(ConsumerReadsSecret.Ask(Consumer(Powerless), Secret, keys)).Because.ShouldHaveSingleItem();

        because.Code.ShouldBe(NoFixCode.HangsOn);
        because.Question.ShouldNotBeNull().Subject.ShouldBe("KeyState Odd");
        because.Subject.ShouldBe("KeyState Odd");
    }

    [Fact]
    public void Find_AnAnswerThatIsYes_HasNothingToChange() =>
        Find(ConsumerReadsSecret.Ask(Consumer(Role), Secret, Keys())).Because.ShouldBe([new NoFix(NoFixCode.NothingToFix, "")]);

    [Fact]
    public void Find_WhatIsNotKnownToBeDenied_NamesEachActionOnce()
    {
        var role = Role with { Identity = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied") };

        Find(ConsumerReadsSecret.Ask(Consumer(role), Secret, Keys())).Because.ShouldBe([new NoFix(NoFixCode.NotKnownToBeDenied, Read), new NoFix(NoFixCode.NotKnownToBeDenied, "kms:Decrypt")]);
    }

    [Fact]
    public void Find_FactsNotRead_TriesNothing() =>
        Find(ConsumerReadsSecret.Ask(Consumer(Powerless), Secret with { Versions = null }, Keys())).Because.ShouldBe([new NoFix(NoFixCode.FactNotRead, "ListSecretVersionIds")]);

    [Fact]
    public void Find_DenyPastTheEndpointOnTheSecret_LetsTheCallerComeThroughIt()
    {
        var secret = Secret with { Policy = Layer(Deny("secretsmanager:*", To("*") + When("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}"""))) };

        var search = Find(ConsumerReadsSecret.Ask(Consumer(Role), secret, Keys()), EndpointFacts.Through("vpce-1", "vpc-1", Given.Nothing));

        search.Fixes.Select(FixChecks.Describe).ShouldBe(["ComeThroughEndpoint vpce-1", "ExceptFromDeny"], ignoreOrder: true);
    }

    [Fact]
    public void Find_FunctionWithoutPermissions_GetsAllOfThemInTwoDocuments()
    {
        var answer = FunctionRotatesSecret.Ask(Function, Secret, Secret with { Arn = $"{SecretArn[..^9]}su-AbCdEf" }, Keys());

        var search = Find(answer);

        search.Fixes[0].Edits.Select(edit => edit.Document.Place.Kind).ShouldBe([LayerKind.Identity, LayerKind.Resource], ignoreOrder: true);
        var statement = search.Fixes[0].Edits.Single(edit => edit.Document.Place.Kind == LayerKind.Identity).After.Statements.Single(one => one.Resources!.Values[0] == SecretArn);
        statement.Actions.Values.ShouldBe(["secretsmanager:DescribeSecret", Read, "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage"]);
    }

    [Fact]
    public void Find_FunctionUnderADenyOfEverything_ExceptsEachActionAndNoOther()
    {
        var secret = Secret with { Policy = Layer(Deny("secretsmanager:*", To("*") + When("""{"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/admin"}}"""))) };
        var function = Function with { Role = Role, Policy = Layer(Allow("lambda:InvokeFunction", ""","Principal":{"Service":"secretsmanager.amazonaws.com"}""")) };

        var fix = Find(FunctionRotatesSecret.Ask(function, secret, null, Keys())).Fixes.ShouldHaveSingleItem();

        fix.Changes.Length.ShouldBe(4);
        var after = fix.Edits.ShouldHaveSingleItem().After;
        after.Statements.Length.ShouldBe(2);
        after.Statements[1].Actions.Negated.ShouldBeTrue();
        after.Statements[1].Actions.Values.Length.ShouldBe(4);
    }

    /// <summary>Finds, and holds every fix to its promises.</summary>
    private static FixSearch Find(LegsAnswer answer, params ImmutableArray<EndpointFacts> endpoints)
    {
        var search = FixFinder.Find(answer, endpoints);
        foreach (var fix in search.Fixes)
        {
            fix.ShouldKeepItsPromises([.. answer.Legs.Where(leg => leg.Decision is not null).Select(leg => (leg.Decision!.Decision.Request, leg.Layers!))]);
        }

        return search;
    }

    private static Layer Layers(DocumentEdit edit) => Keyturn.Readiness.Policy.Layers.Layer.Read(new PolicySource(edit.Document.Name, edit.After));

    private static string Name(DocumentEdit edit) => edit.Document.Place.Owner[(edit.Document.Place.Owner.LastIndexOf('/') + 1)..];
}
