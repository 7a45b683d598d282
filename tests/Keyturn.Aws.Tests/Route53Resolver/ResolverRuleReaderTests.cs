using Amazon.Route53Resolver;
using Amazon.Route53Resolver.Model;
using Keyturn.Aws.Route53Resolver;

namespace Keyturn.Aws.Tests.Route53Resolver;

public sealed class ResolverRuleReaderTests
{
    [Theory]
    [InlineData("FORWARD", true)]
    [InlineData("SYSTEM", false)]
    [InlineData("RECURSIVE", false)]
    public void RulesOf_Type_TellsWhetherNamesAreAskedElsewhere(string type, bool forward) =>
        ResolverRuleReader.RulesOf([Rule("rule-1", type)], []).ShouldHaveSingleItem().Forward.ShouldBe(forward);

    [Fact]
    public void RulesOf_Domain_HasNoLastDotAndNoCapitals() =>
        ResolverRuleReader.RulesOf([Rule("rule-1", "FORWARD", "AmazonAWS.com.")], []).ShouldHaveSingleItem().Domain.ShouldBe("amazonaws.com");

    [Fact]
    public void RulesOf_RuleForEveryName_HasAnEmptyDomain() =>
        ResolverRuleReader.RulesOf([Rule("rule-1", "FORWARD", ".")], []).ShouldHaveSingleItem().Domain.ShouldBeEmpty();

    [Fact]
    public void RulesOf_Associations_AreThoseOfTheRuleThatAreInForce()
    {
        var rules = ResolverRuleReader.RulesOf(
            [Rule("rule-1", "FORWARD"), Rule("rule-2", "FORWARD")],
            [
                At("rule-1", "vpc-1", ResolverRuleAssociationStatus.COMPLETE),
                At("rule-1", "vpc-2", ResolverRuleAssociationStatus.CREATING),
                At("rule-1", "vpc-3", ResolverRuleAssociationStatus.OVERRIDDEN),
                At("rule-1", "vpc-4", ResolverRuleAssociationStatus.DELETING),
                At("rule-1", "vpc-5", ResolverRuleAssociationStatus.FAILED),
                At("rule-2", "vpc-6", ResolverRuleAssociationStatus.COMPLETE),
            ]);

        rules.Select(rule => rule.Id).ShouldBe(["rule-1", "rule-2"]);
        rules[0].VpcIds.ShouldBe(["vpc-1", "vpc-2", "vpc-3"]);
        rules[1].VpcIds.ShouldBe(["vpc-6"]);
    }

    private static ResolverRule Rule(string id, string type, string domain = "amazonaws.com.") => new() { Id = id, RuleType = type, DomainName = domain };

    private static ResolverRuleAssociation At(string rule, string vpc, ResolverRuleAssociationStatus status) => new() { ResolverRuleId = rule, VPCId = vpc, Status = status };
}
