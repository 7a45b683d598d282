using Keyturn.Readiness.Policy.Conditions;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Conditions;

public sealed class ConditionEvaluatorTests
{
    [Theory]
    [InlineData("StringEquals", "a", "a", Truth.Yes)]
    [InlineData("StringEquals", "a", "A", Truth.No)]
    [InlineData("StringEquals", "a*", "ab", Truth.No)]
    [InlineData("StringNotEquals", "a", "b", Truth.Yes)]
    [InlineData("StringNotEquals", "a|b", "b", Truth.No)]
    [InlineData("StringEqualsIgnoreCase", "a", "A", Truth.Yes)]
    [InlineData("StringEqualsIgnoreCase", "a*", "ab", Truth.No)]
    [InlineData("StringNotEqualsIgnoreCase", "a", "A", Truth.No)]
    [InlineData("StringLike", "x|a*", "ab", Truth.Yes)]
    [InlineData("StringLike", "A*", "ab", Truth.No)]
    [InlineData("StringNotLike", "a*", "ab", Truth.No)]
    [InlineData("StringNotLike", "a*", "b", Truth.Yes)]
    [InlineData("NumericEquals", "3.0", "3", Truth.Yes)]
    [InlineData("NumericNotEquals", "3", "3", Truth.No)]
    [InlineData("NumericLessThan", "3", "2.5", Truth.Yes)]
    [InlineData("NumericLessThan", "3", "3", Truth.No)]
    [InlineData("NumericLessThanEquals", "3", "3", Truth.Yes)]
    [InlineData("NumericLessThanEquals", "3", "4", Truth.No)]
    [InlineData("NumericGreaterThan", "-3", "3", Truth.Yes)]
    [InlineData("NumericGreaterThan", "3", "3", Truth.No)]
    [InlineData("NumericGreaterThanEquals", "3", "3", Truth.Yes)]
    [InlineData("NumericGreaterThanEquals", "3", "2", Truth.No)]
    [InlineData("NumericEquals", "x", "3", Truth.Unknown)]
    [InlineData("NumericEquals", "3", "x", Truth.Unknown)]
    [InlineData("DateEquals", "2026-01-02T00:00:00Z", "2026-01-02", Truth.Yes)]
    [InlineData("DateEquals", "1767312000", "2026-01-02T00:00Z", Truth.Yes)]
    [InlineData("DateNotEquals", "2026-01-02", "2026-01-02T01:00:00+01:00", Truth.No)]
    [InlineData("DateLessThan", "2026-01-02T00:00:00.5Z", "2026-01-02", Truth.Yes)]
    [InlineData("DateLessThan", "2026-01-02", "2026-01-02", Truth.No)]
    [InlineData("DateLessThanEquals", "2026-01-02", "2026-01-02", Truth.Yes)]
    [InlineData("DateLessThanEquals", "2026-01-02", "2026-01-03", Truth.No)]
    [InlineData("DateGreaterThan", "2026-01", "2026-01-03", Truth.Yes)]
    [InlineData("DateGreaterThan", "2026-01-03", "2026-01-03", Truth.No)]
    [InlineData("DateGreaterThanEquals", "2026-01-03", "2026-01-03", Truth.Yes)]
    [InlineData("DateGreaterThanEquals", "2026-01-03", "2026-01-02", Truth.No)]
    [InlineData("DateEquals", "tomorrow", "2026-01-02", Truth.Unknown)]
    [InlineData("DateEquals", "2026-01-02", "2026", Truth.Unknown)]
    [InlineData("DateEquals", "99999999999999999", "2026-01-02", Truth.Unknown)]
    [InlineData("DateEquals", "253402300799", "9999-12-31T23:59:59Z", Truth.Yes)]
    [InlineData("DateEquals", "253402300800", "2026-01-02", Truth.Unknown)]
    [InlineData("DateEquals", "-62135596800", "0001-01-01", Truth.Yes)]
    [InlineData("DateEquals", "-62135596801", "2026-01-02", Truth.Unknown)]
    [InlineData("DateEquals", "0", "1970-01-01", Truth.Yes)]
    [InlineData("DateEquals", "2026-01-02", "2026-01-03", Truth.No)]
    [InlineData("NumericEquals", "3", "4", Truth.No)]
    [InlineData("NumericNotEquals", "3", "4", Truth.Yes)]
    [InlineData("NumericEquals", "1000", "1,000", Truth.Unknown)]
    [InlineData("NumericEquals", "1000", "1e3", Truth.Unknown)]
    [InlineData("Bool", "false", "False", Truth.Yes)]
    [InlineData("BinaryEquals", "AQID", "AQIDBA==", Truth.No)]
    [InlineData("ArnLike", "arn:aws:iam::1:role/a|arn:aws:iam::1:role/b", "arn:aws:iam::1:role/b", Truth.Yes)]
    [InlineData("ArnEquals", "arn:aws:iam::1", "arn:aws:iam::1:role/b", Truth.Unknown)]
    [InlineData("Bool", "true", "TRUE", Truth.Yes)]
    [InlineData("Bool", "false", "true", Truth.No)]
    [InlineData("Bool", "yes", "true", Truth.Unknown)]
    [InlineData("Bool", "true", "yes", Truth.Unknown)]
    [InlineData("BinaryEquals", "AQID", "AQID", Truth.Yes)]
    [InlineData("BinaryEquals", "AQID", "AQIE", Truth.No)]
    [InlineData("BinaryEquals", "A", "AQID", Truth.Unknown)]
    [InlineData("BinaryEquals", "AQID", "A", Truth.Unknown)]
    [InlineData("IpAddress", "10.1.0.0/15", "10.0.255.1", Truth.Yes)]
    [InlineData("IpAddress", "10.0.0.0/16", "10.1.0.1", Truth.No)]
    [InlineData("IpAddress", "10.0.0.1", "10.0.0.1", Truth.Yes)]
    [InlineData("IpAddress", "10.0.0.1", "10.0.0.2", Truth.No)]
    [InlineData("IpAddress", "0.0.0.0/0", "10.0.0.2", Truth.Yes)]
    [InlineData("IpAddress", "2001:db8::/32", "2001:db8:1::1", Truth.Yes)]
    [InlineData("IpAddress", "2001:db8::/32", "2001:db9::1", Truth.No)]
    [InlineData("IpAddress", "::/0", "10.0.0.1", Truth.No)]
    [InlineData("NotIpAddress", "10.0.0.0/8", "2001:db8::1", Truth.Yes)]
    [InlineData("NotIpAddress", "10.0.0.0/8", "10.0.0.1", Truth.No)]
    [InlineData("IpAddress", "10.0.0.0/33", "10.0.0.1", Truth.Unknown)]
    [InlineData("IpAddress", "10.0.0.0/x", "10.0.0.1", Truth.Unknown)]
    [InlineData("IpAddress", "10", "10.0.0.1", Truth.Unknown)]
    [InlineData("IpAddress", "010.0.0.1", "8.0.0.1", Truth.Unknown)]
    [InlineData("IpAddress", "0xa.0.0.1", "10.0.0.1", Truth.Unknown)]
    [InlineData("IpAddress", "10.0.0.1", "10.0.0.01", Truth.Unknown)]
    [InlineData("IpAddress", "203.0.113.0/24", "203.0.113.200", Truth.Yes)]
    [InlineData("IpAddress", "10.0.0.0/8", "here", Truth.Unknown)]
    [InlineData("IpAddress", "10.0.0.1/32", "10.0.0.1", Truth.Yes)]
    [InlineData("IpAddress", "10.0.0.0/31", "10.0.0.1", Truth.Yes)]
    [InlineData("IpAddress", "10.0.0.0/31", "10.0.0.2", Truth.No)]
    [InlineData("IpAddress", "128.0.0.0/1", "200.0.0.1", Truth.Yes)]
    [InlineData("IpAddress", "128.0.0.0/1", "127.0.0.1", Truth.No)]
    [InlineData("IpAddress", "10.128.0.0/9", "10.200.0.1", Truth.Yes)]
    [InlineData("IpAddress", "10.128.0.0/9", "10.127.0.1", Truth.No)]
    [InlineData("IpAddress", "0.0.0.0/0", "2001:db8::1", Truth.No)]
    [InlineData("IpAddress", "2001:db8::1/128", "2001:db8::1", Truth.Yes)]
    [InlineData("IpAddress", "2001:db8::1/128", "2001:db8::2", Truth.No)]
    [InlineData("IpAddress", "2001:db8::/129", "2001:db8::1", Truth.Unknown)]
    [InlineData("IpAddress", "10.0.0.0/+8", "10.0.0.1", Truth.Unknown)]
    [InlineData("IpAddress", "10.0.0.0/", "10.0.0.1", Truth.Unknown)]
    [InlineData("IpAddress", "/8", "10.0.0.1", Truth.Unknown)]
    [InlineData("IpAddress", "fe80::1%1", "fe80::1", Truth.Unknown)]
    [InlineData("IpAddress", "[2001:db8::1]", "2001:db8::1", Truth.Unknown)]
    [InlineData("IpAddress", "10.0.1", "10.0.0.1", Truth.Unknown)]
    [InlineData("ArnEquals", "arn:aws:iam::1:role/*", "arn:aws:iam::1:role/a", Truth.Yes)]
    [InlineData("ArnLike", "arn:aws:iam::*:role/a", "arn:aws:iam::1:role/b", Truth.No)]
    [InlineData("ArnLike", "arn:aws:i*:1:role/a", "arn:aws:iam::1:role/a", Truth.Unknown)]
    [InlineData("ArnLike", "*", "arn:aws:iam::1:role/a", Truth.Unknown)]
    [InlineData("ArnLike", "arn:aws:iam::1:role/a", "a", Truth.Unknown)]
    [InlineData("ArnNotLike", "arn:aws:iam::1:role/a", "arn:aws:iam::1:role/b", Truth.Yes)]
    [InlineData("ArnNotEquals", "arn:aws:iam::1:role/*", "arn:aws:iam::1:role/b", Truth.No)]
    [InlineData("Null", "false", "x", Truth.Yes)]
    [InlineData("Null", "true", "x", Truth.No)]
    [InlineData("Null", "true", "", Truth.Unknown)]
    [InlineData("Null", "perhaps", "x", Truth.Unknown)]
    public void Evaluate_KnownValue_FollowsTheOperator(string name, string values, string actual, Truth expected) =>
        Evaluate(name, values, ContextValue.Known(actual)).Truth.ShouldBe(expected);

    [Theory]
    [InlineData("StringEquals", "x", Truth.No)]
    [InlineData("StringEqualsIfExists", "x", Truth.Yes)]
    [InlineData("StringNotEquals", "x", Truth.Yes)]
    [InlineData("StringNotEqualsIfExists", "x", Truth.Yes)]
    [InlineData("NumericLessThan", "1", Truth.No)]
    [InlineData("DateNotEquals", "2026-01-02", Truth.Yes)]
    [InlineData("NotIpAddress", "10.0.0.0/8", Truth.Yes)]
    [InlineData("ArnNotLike", "arn:aws:iam::1:role/a", Truth.Yes)]
    [InlineData("Bool", "false", Truth.No)]
    [InlineData("Null", "true", Truth.Yes)]
    [InlineData("Null", "false", Truth.No)]
    [InlineData("StringNotEqualsIgnoreCase", "x", Truth.Yes)]
    [InlineData("StringNotLike", "x", Truth.Yes)]
    [InlineData("StringLike", "*", Truth.No)]
    [InlineData("NumericNotEquals", "1", Truth.Yes)]
    [InlineData("ArnNotEquals", "arn:aws:iam::1:role/a", Truth.Yes)]
    [InlineData("IpAddress", "0.0.0.0/0", Truth.No)]
    [InlineData("ForAllValues:StringNotEquals", "x", Truth.Yes)]
    [InlineData("ForAllValues:StringEquals", "x", Truth.Yes)]
    [InlineData("ForAnyValue:StringEquals", "x", Truth.No)]
    [InlineData("ForAnyValue:StringEqualsIfExists", "x", Truth.Yes)]
    [InlineData("ForAnyValue:StringNotEquals", "x", Truth.No)]
    public void Evaluate_MissingKey_FollowsTheTable(string name, string values, Truth expected)
    {
        Evaluate(name, values, ContextValue.Absent).Truth.ShouldBe(expected);
        if (!name.StartsWith("Null", StringComparison.Ordinal))
        {
            Evaluate(name, values, ContextValue.KnownSet()).Truth.ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("ForAllValues:StringEquals", "a|b", "a,b", Truth.Yes)]
    [InlineData("ForAllValues:StringEquals", "a|b", "a,c", Truth.No)]
    [InlineData("ForAllValues:StringEquals", "a", "", Truth.Unknown)]
    [InlineData("ForAnyValue:StringEquals", "a", "a,c", Truth.Yes)]
    [InlineData("ForAnyValue:StringEquals", "a", "b,c", Truth.No)]
    [InlineData("ForAnyValue:StringNotEquals", "a", "a,c", Truth.Yes)]
    [InlineData("ForAllValues:StringNotEquals", "a", "a,c", Truth.No)]
    [InlineData("StringEquals", "a", "a", Truth.Unknown)]
    [InlineData("Null", "false", "a", Truth.Yes)]
    public void Evaluate_MultivaluedKey_NeedsASetOperator(string name, string values, string actual, Truth expected) =>
        Evaluate(name, values, ContextValue.KnownSet([.. actual.Split(',')])).Truth.ShouldBe(expected);

    [Theory]
    [InlineData("ForAllValues:StringEquals", Truth.Yes)]
    [InlineData("ForAnyValue:StringEquals", Truth.Yes)]
    public void Evaluate_SetOperatorOnOneValue_TakesASetOfOne(string name, Truth expected) => Evaluate(name, "a", ContextValue.Known("a")).Truth.ShouldBe(expected);

    [Theory]
    [InlineData("StringEquals", "a", Truth.Unknown)]
    [InlineData("StringEquals", "b", Truth.No)]
    [InlineData("StringEqualsIfExists", "a", Truth.Yes)]
    [InlineData("StringNotEquals", "b", Truth.Yes)]
    [InlineData("Null", "true", Truth.Unknown)]
    public void Evaluate_MaybeAbsent_IsDefiniteWhenBothAgree(string name, string values, Truth expected) =>
        Evaluate(name, values, ContextValue.MaybeAbsent("a")).Truth.ShouldBe(expected);

    public static TheoryData<string, string, ContextValue, Question> Open() => new()
    {
        { "StringEquals", "a", ContextValue.MaybeAbsent("a"), new(UnknownCode.KeyUnknown, "k:x") },
        { "NumericEquals", "3", ContextValue.MaybeAbsent("three"), new(UnknownCode.ValueNotUnderstood, "three") },
        { "NumericEquals", "three", ContextValue.Known("3"), new(UnknownCode.ValueNotUnderstood, "three") },
        { "Null", "perhaps", ContextValue.MaybeAbsent("a"), new(UnknownCode.ValueNotUnderstood, "perhaps") },
        { "StringEquals", "a", ContextValue.MaybeAbsentSet("a", "b"), new(UnknownCode.MultivaluedKeyWithoutSetOperator, "k:x") },
        { "StringEquals", "a", ContextValue.KnownSet("a"), new(UnknownCode.MultivaluedKeyWithoutSetOperator, "k:x") },
        { "StringEquals", "", ContextValue.Known(""), new(UnknownCode.EmptyValue, "k:x") },
        { "StringEqualsIfExists", "a", ContextValue.Known(""), new(UnknownCode.EmptyValue, "k:x") },
        { "NumericEquals", "3", ContextValue.Known(""), new(UnknownCode.ValueNotUnderstood, "") },
        { "ForAnyValue:StringEquals", "|${k:any}", ContextValue.KnownSet("", "a"), new(UnknownCode.KeyUnknown, "k:any") },
        { "ForAllValues:StringEquals", "a", ContextValue.KnownSet("", "a"), new(UnknownCode.EmptyValue, "k:x") },
        { "ArnLike", "*", ContextValue.Known(Case.RoleArn), new(UnknownCode.ArnTooShort, "*") },
        { "ArnLike", Case.RoleArn, ContextValue.Known("role"), new(UnknownCode.ArnTooShort, "role") },
        { "IpAddress", "10.0.0.0/x", ContextValue.Known("10.0.0.1"), new(UnknownCode.ValueNotUnderstood, "10.0.0.0/x") },
        { "Bool", "true", ContextValue.Known("1"), new(UnknownCode.ValueNotUnderstood, "1") },
        { "DateEquals", "soon", ContextValue.Known("2026-01-02"), new(UnknownCode.ValueNotUnderstood, "soon") },
        { "BinaryEquals", "AQID", ContextValue.Known("?"), new(UnknownCode.ValueNotUnderstood, "?") },
    };

    [Theory]
    [MemberData(nameof(Open))]
    public void Evaluate_Open_AsksForWhatItHangsOn(string name, string values, ContextValue actual, Question expected) =>
        Evaluate(name, values, actual).Questions.ShouldBe([expected]);

    [Theory]
    [InlineData("StringNotEquals", "a", Truth.Yes)]
    [InlineData("StringEquals", "a", Truth.No)]
    [InlineData("ForAllValues:StringNotEquals", "a", Truth.Yes)]
    [InlineData("ForAnyValue:StringNotEquals", "a", Truth.Unknown)]
    public void Evaluate_EmptyValue_IsDefiniteWhenItMakesNoDifference(string name, string values, Truth expected) =>
        Evaluate(name, values, ContextValue.Known("")).Truth.ShouldBe(expected);

    [Fact]
    public void Evaluate_NullOverNoValues_TakesTheKeyForMissing() => Evaluate("Null", "true", ContextValue.KnownSet()).ShouldBe(Answer.Yes);

    [Fact]
    public void Evaluate_Anything_AsksForTheKey() =>
        Evaluate("StringEquals", "a", ContextValue.Anything).ShouldBe(Answer.Unknown(UnknownCode.KeyUnknown, "k:x"));

    [Theory]
    [InlineData("StringEquals", "${k:y}", "v*", Truth.Yes)]
    [InlineData("StringLike", "${k:y}", "vv", Truth.No)]
    [InlineData("StringLike", "${ k:y }?", "v*v", Truth.Yes)]
    [InlineData("StringLike", "${*}", "a", Truth.No)]
    [InlineData("StringLike", "a${?}${$}", "a?$", Truth.Yes)]
    [InlineData("StringEquals", "${k:none, 'team a'}", "team a", Truth.Yes)]
    [InlineData("StringEquals", "${k:none}", "", Truth.No)]
    [InlineData("StringNotEquals", "${k:none}", "a", Truth.Yes)]
    [InlineData("StringEquals", "${k:none}|a", "a", Truth.Yes)]
    [InlineData("StringEquals", "${k:any}", "a", Truth.Unknown)]
    [InlineData("StringEquals", "${k:any}${k:none}", "a", Truth.No)]
    [InlineData("StringEquals", "${k:many}", "a", Truth.Unknown)]
    [InlineData("StringEquals", "${k:empty}", "a", Truth.Unknown)]
    [InlineData("StringEquals", "${k:y", "a", Truth.Unknown)]
    [InlineData("StringEquals", "${}", "a", Truth.Unknown)]
    [InlineData("StringEquals", "${k:none, x}", "x", Truth.Unknown)]
    [InlineData("StringEquals", "${k:none, '}'}", "}", Truth.Yes)]
    public void Evaluate_Variable_IsReplacedByPlainText(string name, string values, string actual, Truth expected) =>
        Evaluate(name, values, ContextValue.Known(actual)).Truth.ShouldBe(expected);

    [Fact]
    public void Evaluate_OldVersion_HasNoVariables() =>
        Evaluate("StringEquals", "${k:y}", ContextValue.Known("${k:y}"), hasVariables: false).Truth.ShouldBe(Truth.Yes);

    private static Answer Evaluate(string name, string values, ContextValue actual, bool hasVariables = true)
    {
        var list = string.Join(",", values.Split('|').Select(value => $"\"{value}\""));
        var clause = PolicyParser.Parse($$$"""{"Statement":{"Effect":"Allow","Action":"*","Condition":{"{{{name}}}":{"k:x":[{{{list}}}] } } } }""")
            .Document.ShouldNotBeNull().Statements[0].Conditions[0];
        var context = RequestContext.Empty.With("K:X", actual).With("k:y", "v*").With("k:none", ContextValue.Absent).With("k:any", ContextValue.Anything)
            .With("k:many", ContextValue.KnownSet("a")).With("k:empty", "");
        return ConditionEvaluator.Evaluate(clause, Case.ReadSecret with { Context = context }, hasVariables);
    }
}
