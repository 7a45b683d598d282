using Keyturn.Aws.Calls;
using System.Collections.Immutable;
using Amazon.EC2.Model;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using static Keyturn.Aws.Calls.AwsOperation;
using PrefixList = Keyturn.Readiness.Network.Facts.PrefixList;

namespace Keyturn.Aws.Ec2;

/// <content>Prefix lists: the entries are a call for each.</content>
internal sealed partial class Ec2Reader
{
    public async Task<OperationResult<ImmutableArray<PrefixList>>> PrefixListsAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var listed = await pages.ReadAsync(DescribeManagedPrefixLists, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeManagedPrefixListsAsync(new DescribeManagedPrefixListsRequest { MaxResults = SmallPage, NextToken = token }, cancel);
            return new CallPage<string>(answer.PrefixLists?.Select(list => list.PrefixListId), answer.NextToken);
        }, cancellationToken);
        if (!listed.Succeeded)
            return listed.Error;

        var lists = ImmutableArray.CreateBuilder<PrefixList>(listed.Value.Length);
        foreach (var id in listed.Value)
        {
            var entries = await pages.ReadAsync(GetManagedPrefixListEntries, scope, async (client, token, cancel) =>
            {
                var answer = await client.GetManagedPrefixListEntriesAsync(new GetManagedPrefixListEntriesRequest { PrefixListId = id, MaxResults = SmallPage, NextToken = token }, cancel);
                return new CallPage<Cidr>(answer.Entries?.Select(entry => Cidr.Parse(entry.Cidr)), answer.NextToken);
            }, cancellationToken);
            lists.Add(new(id, entries.Succeeded ? entries.Value : null));
        }

        return lists.ToImmutable();
    }
}
